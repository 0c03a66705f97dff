import OneWindowCore

extension DayReport {
    /// The licence library and the standards (证照库、标准库).
    struct Library: Sendable, Codable, Equatable {
        /// Licences issued, by type, those with the most first.
        var licences: [LicenceRow]
        /// Cases in which a licence stood for a material.
        var reused: Int
        /// Dormancies that were filed.
        var dormancies: Int
        /// Dormancies that were ended.
        var resumed: Int
        /// Licences that are dormant at the end.
        var dormant: Int
        /// Standards, manuals and rules.
        var standards: Int
        /// Their versions.
        var versions: Int
        /// Halls in which one of them holds on the last day.
        var halls: Int
        /// Halls in which one of them is tried out.
        var pilotHalls: Int

        /// All licences issued.
        var issued: Int { licences.reduce(0) { $0 + $1.issued } }
    }

    /// Licences of one type.
    struct LicenceRow: Sendable, Codable, Equatable {
        /// The name of the type.
        var name: Bilingual
        /// How many were issued.
        var issued: Int
    }
}
