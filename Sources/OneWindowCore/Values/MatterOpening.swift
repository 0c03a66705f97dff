/// What opening a matter needs that only the engine can give (编号): its number, and the serial behind it. Cases, service
/// requests and licences are numbered alike.
public struct MatterOpening: Sendable {
    /// The number it gets.
    public let number: CaseNumber
    /// Its serial on the day, for cases that of the item; 0 where the number was given by somebody else, as the issuer
    /// of a licence may.
    public let serial: UInt32
    /// The day.
    public let date: CivilDate

    /// Creates an opening.
    public init(number: CaseNumber, serial: UInt32, date: CivilDate) {
        self.number = number
        self.serial = serial
        self.date = date
    }
}
