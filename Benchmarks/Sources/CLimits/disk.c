#include "limits.h"
#include <sys/vfs.h>

const char *limit_file_system(const char *directory) {
  struct statfs status;
  if (statfs(directory, &status)) return "unknown file system";
  switch (status.f_type) {
  case 0xEF53: return "ext4";
  case 0x58465342: return "XFS";
  case 0x9123683E: return "Btrfs";
  case 0x794C7630: return "overlay";
  case 0x01021994: return "tmpfs, which keeps nothing";
  default: return "another file system";
  }
}
