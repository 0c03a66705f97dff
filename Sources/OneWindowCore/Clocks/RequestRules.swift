/// The limits of requests, complaints and orders that are shipped (诉求办理时限).
enum RequestRules {
    static let shipped: [ClockRule] = []
}
