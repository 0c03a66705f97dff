#ifndef ALLOCATIONS_H
#define ALLOCATIONS_H
#include <stdint.h>

/* Counts the allocations of the whole process between a start and a stop: malloc and its kin are overridden. */
void allocations_start(void);
/* Stops counting; the allocations since the start. */
uint64_t allocations_stop(void);
/* The bytes that are allocated now. */
uint64_t allocated_bytes(void);

#endif
