public import COneWindow
internal import OneWindow

final class ReceiptObject: Handed {
    let receipt: Receipt
    let texts = TextStore()

    init(_ receipt: Receipt) {
        self.receipt = receipt
    }
}

@c @implementation
public func ow_receipt_case_number(_ receipt: OpaquePointer?) -> ow_text {
    read(receipt, .empty) { (it: ReceiptObject) in
        it.texts.text(.number) {
            let receipt = it.receipt
            let number = receipt.caseReceipt?.number ?? receipt.requestReceipt?.number
            return (number ?? receipt.licenceReceipt?.number)?.text ?? ""
        }
    }
}

@c @implementation
public func ow_receipt_revision(_ receipt: OpaquePointer?) -> UInt32 {
    read(receipt, 0) { (it: ReceiptObject) in
        it.receipt.caseReceipt?.revision ?? it.receipt.requestReceipt?.revision
            ?? it.receipt.licenceReceipt?.revision ?? 0
    }
}

@c @implementation
public func ow_receipt_phase(_ receipt: OpaquePointer?) -> Int32 {
    read(receipt, 0) { (it: ReceiptObject) in
        Int32(
            it.receipt.caseReceipt?.phase.rawValue ?? it.receipt.requestReceipt?.phase.rawValue
                ?? it.receipt.licenceReceipt?.phase.rawValue ?? 0)
    }
}

@c @implementation
public func ow_receipt_first_sequence(_ receipt: OpaquePointer?) -> UInt64 {
    read(receipt, 0) { (it: ReceiptObject) in it.receipt.firstSequence }
}

@c @implementation
public func ow_receipt_event_count(_ receipt: OpaquePointer?) -> UInt32 {
    read(receipt, 0) { (it: ReceiptObject) in it.receipt.eventCount }
}

@c @implementation
public func ow_receipt_instant_ms(_ receipt: OpaquePointer?) -> Int64 {
    read(receipt, 0) { (it: ReceiptObject) in it.receipt.instant.milliseconds }
}

@c @implementation
public func ow_receipt_is_repeat(_ receipt: OpaquePointer?) -> Int32 {
    read(receipt, 0) { (it: ReceiptObject) in it.receipt.isRepeat ? 1 : 0 }
}

@c @implementation
public func ow_receipt_json(_ receipt: OpaquePointer?) -> ow_text {
    read(receipt, .empty) { (it: ReceiptObject) in it.texts.json { ResultJSON.data(it.receipt) } }
}

@c @implementation
public func ow_receipt_free(_ receipt: OpaquePointer?) { LiveTable.shared.remove(receipt, as: ReceiptObject.self) }
