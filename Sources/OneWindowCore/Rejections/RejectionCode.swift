/// The permanent numbers of refusals (驳回代码), in their order of precedence.
///
/// A number never changes its meaning; a retired one stays listed. `onewindow rejections` prints the table.
public enum RejectionCode: Int, Sendable, CaseIterable {
    /// A required field is missing (缺少必填字段).
    case missingField = 101
    /// A field has not the form it must have (字段格式不正确).
    case malformedField = 102
    /// A text is longer than its limit (文本超过长度上限).
    case tooLong = 103
    /// There are more entries than the limit allows (数量超过上限).
    case tooMany = 104
    /// No command has this name (没有此名称的命令).
    case unknownCommand = 105
    /// The same entry is given twice (条目重复).
    case duplicateEntry = 106
    /// A check character of a code is wrong (代码校验不通过).
    case checkFails = 107
    /// A segment of a code is not in its table (代码的组成部分不在代码表内).
    case segmentUnknown = 108
    /// The code is not of a scheme that is taken here (代码不属于所用的编码规则).
    case schemeNotTaken = 109
    /// The instant is outside the years 1 to 9999 (时刻超出可接受范围).
    case instantOutOfRange = 151
    /// The instant lies further behind the journal than the tolerance allows (时刻早于日志且超出容差).
    case clockBehind = 152
    /// The claimed time of occurrence lies after the instant of the command (申报的发生时间晚于提交时刻).
    case occurredInFuture = 153
    /// The claimed time of occurrence lies further back than the deployment allows (申报的发生时间过早).
    case occurredTooLongAgo = 154
    /// The claimed time of occurrence lies before the last act on the case (申报的发生时间早于该办件上一次办理).
    case occurredBeforeLastAct = 155
    /// The instant lies further ahead of the journal than the deployment allows (时刻远晚于日志，疑似主机时钟错误).
    case clockAhead = 156
    /// No item has this code (没有此编码的事项).
    case unknownItem = 201
    /// No case has this number (没有此编号的办件).
    case unknownCase = 202
    /// No officer has this code (没有此编码的工作人员).
    case unknownOfficer = 203
    /// No post has this code (没有此编码的岗位).
    case unknownPost = 204
    /// No window has this code (没有此编码的窗口).
    case unknownWindow = 205
    /// No hall has this code (没有此编码的大厅).
    case unknownHall = 206
    /// No agency has this code (没有此编码的部门).
    case unknownAgency = 207
    /// The item has no step with this code (事项没有此环节).
    case unknownStep = 208
    /// The case has no service act with this number (办件没有此服务记录).
    case unknownServiceAct = 209
    /// The case has no clock with this number (办件没有此时限).
    case unknownClock = 210
    /// No rule of clocks has this code (没有此编码的时限规则).
    case unknownRule = 211
    /// The case has no warning with this number (办件没有此监察信号).
    case unknownWarning = 212
    /// No service request has this number (没有此编号的诉求件).
    case unknownRequest = 213
    /// No category of service requests has this code (没有此编码的诉求类别).
    case unknownCategory = 214
    /// No package has this code (没有此编码的一件事).
    case unknownPackage = 225
    /// The guide has no question with this code (情形引导没有此问题).
    case unknownQuestion = 226
    /// No licence has this number (没有此编号的证照).
    case unknownLicence = 230
    /// No type of licence has this code (没有此编码的证照类型).
    case unknownLicenceType = 231
    /// No signature key has this id (没有此标识的签名公钥).
    case unknownSignatureKey = 232
    /// No standard has this code and version (没有此编码和版次的标准).
    case unknownStandard = 233
    /// No grant of an authority list has this code (没有此编号的授权).
    case unknownAuthority = 215
    /// No entry of the duty list has this code (没有此编码的职责).
    case unknownDuty = 220
    /// No dispute about a duty has this number (没有此编号的职责争议).
    case unknownDispute = 221
    /// The case has no leg with this number (办件没有此寄递记录).
    case unknownLeg = 223
    /// The case was not taken in for another place (该办件不是异地代收件).
    case notRemote = 224
    /// This kind of actor may not do this (此类主体无权进行该操作).
    case actorNotAllowed = 301
    /// The officer does not hold this post (工作人员不在该岗位).
    case postNotHeld = 302
    /// The post has not the duty this act needs (岗位不具备该操作所需的职责).
    case dutyMissing = 303
    /// The post belongs to another agency (岗位属于其他部门).
    case wrongAgency = 304
    /// The officer works in another hall (工作人员属于其他大厅).
    case wrongHall = 305
    /// This step belongs to another post (该环节属于其他岗位).
    case wrongPost = 306
    /// The officer lacks the skill this step needs (工作人员缺少该环节所需的技能).
    case skillMissing = 307
    /// Who accepted a case may not review or decide it (受理人员不得审查或决定（受审分离）).
    case acceptorMayNotApprove = 308
    /// Who is named in a finding may not make it (不得对本人作出核查结论).
    case namedMayNotFind = 310
    /// The identity is not established to the level that is needed (身份核验未达到要求的等级).
    case identityNotEstablished = 325
    /// Who acts or applies is not the holder of the licence (行为人或申请人不是该证照的持证主体).
    case notLicenceHolder = 326
    /// The body has not taken on the grant (尚未承接授权).
    case authorityNotAccepted = 311
    /// The grant is suspended (授权已中止行使).
    case authoritySuspended = 312
    /// The grant has expired or was withdrawn (授权已期满或已收回).
    case authorityEnded = 313
    /// The grant begins on a later day (授权尚未生效).
    case authorityNotBegun = 314
    /// The grant does not allow this act (授权不含该操作).
    case authorityNotForAct = 315
    /// The matter lies outside the region of the grant (超出授权的区域).
    case authorityElsewhere = 316
    /// The grant under which the power was passed on does not hold (上一级授权不成立).
    case authorityUpstream = 317
    /// A party to a dispute may not rule on it (争议一方不得作出裁定).
    case partyMayNotRule = 320
    /// The hall only takes in for the competent place (代收大厅只收件转交，不受理、不审查、不决定).
    case receivingHallOnly = 321
    /// The leg begins and ends at other halls (该寄递不由本大厅寄出或签收).
    case legOfOtherHall = 322
    /// The hall was not called on to take part (本大厅不是联办大厅).
    case hallNotCooperating = 323
    /// The case has changed since it was read (办件在读取后已发生变化).
    case revisionConflict = 401
    /// The case is not in a phase in which this can be done (办件当前状态不允许该操作).
    case wrongPhase = 501
    /// An earlier step is still open (前一环节尚未完成).
    case stepNotReady = 502
    /// This step is already done (该环节已完成).
    case stepAlreadyDone = 503
    /// This service act is already rated (本次服务已评价).
    case alreadyRated = 504
    /// There is no personal data left to erase (已无可删除的个人信息).
    case alreadyErased = 505
    /// A clock of this rule is running already (该规则的时限已在计时).
    case clockRunning = 506
    /// The clock has stopped (该时限已停止).
    case clockStopped = 507
    /// The clock stops with the act it measures and not by hand (该时限随所计事项的办理而停止，不得人工停止).
    case clockStopsItself = 508
    /// Nothing is suspended under this number (没有此编号的中止).
    case nothingSuspended = 509
    /// The warning is settled, or not in a state for this (该监察信号当前状态不允许此操作).
    case warningSettled = 510
    /// The limit was extended as often as the law allows (已按规定次数延长).
    case extendedAlready = 511
    /// The requester was asked already how it went (已完成回访).
    case calledBackAlready = 512
    /// The request was dealt with anew as often as its category allows (已按规定次数重新办理).
    case reopenedAlready = 513
    /// The request stands with this post already (诉求件已升级至该岗位).
    case escalatedAlready = 514
    /// Questions are still open, so there is no result yet (尚有问题未回答，不能给出结果).
    case questionsRemain = 525
    /// Every question is answered (全部问题已回答).
    case guideFinished = 526
    /// The licence does not hold at this time (证照此时无效).
    case licenceNotValid = 530
    /// The holder of the licence has filed dormancy (证照持有人已歇业).
    case licenceDormant = 531
    /// This may not be done while the licence is dormant (歇业期间不得办理此事).
    case barredWhileDormant = 532
    /// Something has this number already (该编号已被使用).
    case licenceNumberTaken = 533
    /// The grant is not in a status for this (授权当前状态不允许该操作).
    case authorityStatus = 515
    /// A grant has this code already (授权编号已被使用).
    case authorityKnown = 516
    /// The body is there no more; nothing new may name it (该部门已撤并，不得再引用).
    case bodyClosed = 520
    /// A dispute about this duty is open (该职责的争议尚未裁定).
    case dutyInDispute = 521
    /// The dispute was ruled on already (该争议已裁定).
    case disputeSettled = 522
    /// What another hall is to send or do is not there (其他大厅应寄送或办理的内容尚未到位).
    case notArrived = 523
    /// It was sent on its way, arrived or was lost already (该件已寄出、已签收或已报失).
    case legSettled = 524
    /// The item has no published version in effect on this day (事项当日没有已发布的有效版本).
    case itemNotPublished = 601
    /// The item is not offered through this channel (事项不支持该办理形式).
    case channelNotOffered = 602
    /// The window or hall does not take this item (该窗口或大厅不受理此事项).
    case itemOutOfRange = 603
    /// The material is not on the item's list (材料不在事项清单内).
    case materialNotInList = 604
    /// A necessary material is missing (缺少必要材料).
    case materialMissing = 605
    /// A second notice may not name what the first did not (再次告知不得增加首次未告知的内容).
    case noticeNamesNewDefect = 607
    /// A reason is required (必须说明理由).
    case reasonRequired = 608
    /// The competent body must be named (必须告知有权机关).
    case competentBodyRequired = 609
    /// A step did not agree, so the case cannot be granted (有环节意见为不同意，不能准予).
    case stepDisagrees = 610
    /// A bad rating needs a tag or a text (差评必须勾选原因或填写文字).
    case badRatingNeedsReason = 611
    /// The tag does not belong to this level (评价标签与等级不符).
    case tagNotOfLevel = 612
    /// Nothing is given to register (没有可登记的内容).
    case noFieldGiven = 613
    /// No running clock may be stopped on this ground (没有可因此情形中止的时限).
    case suspensionNotAllowed = 614
    /// The applicant must be told in writing first (须先书面告知申请人所需时间).
    case noticeRequired = 615
    /// The suspension is longer than its ground allows (中止超过该情形允许的时间).
    case suspensionTooLong = 616
    /// No running clock may be extended in this role (没有可由该主体批准延长的时限).
    case extensionNotAllowed = 617
    /// The extension is longer than the law allows (延长超过规定的幅度).
    case extensionTooLong = 618
    /// The rule is not for this item, or not started by hand (该时限规则不适用于此事项或不由人工起算).
    case ruleNotForItem = 619
    /// A limit in working hours needs office hours (以工作小时计的时限须指明办公时间).
    case officeHoursMissing = 620
    /// The notice of the calendar is not in order (日历通知有误).
    case calendarNotInOrder = 621
    /// The rules of clocks are not in order (时限规则集有误).
    case rulesNotInOrder = 622
    /// What was found out must be stated before the request is closed (无核查结论不得办结).
    case findingRequired = 630
    /// Only a request whose requester is dissatisfied is dealt with anew (诉求人未评价为未解决或不满意，不得重新办理).
    case notDissatisfied = 631
    /// Which class of report it is must be stated (办不成事反映须注明情形).
    case reportClassRequired = 632
    /// The promised limit is longer than the statutory one (承诺时限超过法定时限).
    case promiseOverStatutory = 651
    /// A licence must cite its law (行政许可事项必须列明设定依据).
    case licenceWithoutLaw = 652
    /// An immediate item must be promised for the same day (即办件的承诺时限应为当日).
    case immediateWithLimit = 653
    /// The definition names something that is not registered (定义引用了未登记的内容).
    case unknownReference = 654
    /// The post named in the definition has not the duty it needs there (定义所引用的岗位不具备相应职责).
    case postLacksDuty = 655
    /// The steps take longer than the promised limit (各环节时限之和超过承诺时限).
    case stepsOverPromise = 656
    /// A published item must name who decides (发布的事项必须指明决定岗位).
    case decisionPostMissing = 657
    /// A published item must be offered through at least one channel (发布的事项必须至少有一种办理形式).
    case channelMissing = 658
    /// A published item must state its promised limit (发布的事项必须有承诺时限).
    case promiseMissing = 659
    /// A version may not take effect before the one that it follows (新版本的生效日期不得早于前一版本).
    case effectiveTooEarly = 660
    /// A published item must be taken at one level of hall at least (发布的事项必须至少可在一级大厅受理).
    case levelMissing = 661
    /// The decisions of the item cannot be compiled (事项的情形决策不能编译).
    case itemDecisionsBroken = 662
    /// A situation names no decision of the item, or what the definition does not have
    /// (情形引用了事项没有的决策或要素).
    case situationUnknown = 663
    /// Questions and inputs of the item's decisions do not match (事项的情形问题与决策输入不对应).
    case situationQuestionUnmatched = 664
    /// An item that needs a visit must say why (到办事现场次数大于零的，必须说明原因).
    case visitsUnexplained = 665
    /// What is charged must rest on a basis (收费事项必须有收费依据).
    case feeWithoutBasis = 666
    /// What is charged must have a standard (收费事项必须有收费标准).
    case feeWithoutStandard = 667
    /// A body that acts for another must name it (受委托实施的，必须写明委托部门).
    case entrustingBodyMissing = 668
    /// Only a promised item may be accepted with a material missing (只有承诺件可以容缺受理，即办件不得容缺).
    case toleranceNotPromised = 669
    /// Only a secondary material may be missing (只有次要材料可以容缺，主要材料不得容缺).
    case toleranceOfPrimary = 670
    /// The time to hand in what was missing is longer than the promised limit (容缺补齐时限超过承诺时限).
    case toleranceTooLong = 671
    /// An item in a sensitive field may not be accepted with a material missing (涉及公共安全、生态环境、生命健康等领域的事项不得容缺受理).
    case toleranceSensitive = 672
    /// An item in a sensitive field may not be granted on a promise (涉及国家安全、公共安全等领域的事项不得实行告知承诺).
    case promiseSensitive = 673
    /// Notice and promise must state form, verification and the version of the text (实行告知承诺必须写明承诺形式、核查方式和承诺书版本).
    case promiseIncomplete = 674
    /// Handling across provinces must state its area and form, and a channel that allows it
    /// (跨省通办必须写明通办范围和通办形式，并有可用的办理形式).
    case crossProvinceWithoutForm = 675
    /// A result must have a name (审批结果必须写明名称).
    case resultUnnamed = 676
    /// A proof off the list of retained proofs may not be asked for (不得要求提交保留清单以外的证明).
    case proofNotRetained = 677
    /// An item that is not in use must say why and since when (暂停、取消、拆分、合并必须写明原因和日期).
    case statusUnexplained = 678
    /// The successors do not fit the status (承接事项与事项状态不符).
    case successorsDisagree = 679
    /// The item is paused; no new case can be opened (事项已暂停办理，不能提出新的申请).
    case itemPaused = 680
    /// The item is cancelled; no new case can be opened (事项已取消，不能提出新的申请).
    case itemCancelled = 681
    /// A legal basis names no article (设定依据未写明条款).
    case articleMissing = 682
    /// The nature of the body is not stated (未写明实施主体性质).
    case bodyNatureMissing = 683
    /// Whom the item serves is not stated (未写明服务对象).
    case applicantsMissing = 684
    /// The conditions are not stated (未写明受理条件).
    case conditionsMissing = 685
    /// No result is stated (未写明审批结果).
    case resultMissing = 686
    /// The number of visits is not stated (未写明到办事现场次数).
    case visitsMissing = 687
    /// No visit and fully online must go together (到办事现场次数为零与全程网办不一致).
    case onlineDepthDisagrees = 688
    /// Tolerance and the materials that may follow later do not fit (容缺受理与可容缺材料不一致).
    case toleranceUnused = 689
    /// Whom to ask or where to complain is not stated (未写明咨询方式或监督投诉方式).
    case serviceInfoMissing = 690
    /// A handling mode does not fit the rest (办理方式与其他要素不一致).
    case modeDisagrees = 691
    /// A material from a government body does not say which (政府部门核发的材料未写明出具机构).
    case materialIssuerMissing = 692
    /// Whether anything is charged is not stated (未写明是否收费).
    case feeUnstated = 693
    /// The reform class does not fit the rest (证照分离改革方式与其他要素不一致).
    case reformDisagrees = 694
    /// Items of a package wait for one another in a circle (一件事的办理顺序形成循环).
    case packageInCircle = 720
    /// An item of a package is not published, or not in this version (一件事所含事项未发布或没有该版本).
    case packageItemNotPublished = 721
    /// A package names an item that is not in it (一件事引用了不在其中的事项).
    case packageItemMissing = 722
    /// The decisions of a package cannot be compiled (一件事的决策模型不能编译).
    case packageDecisionsBroken = 723
    /// A condition is no decision of the package (适用条件不是该一件事的决策).
    case conditionUnknown = 724
    /// Questions and inputs of the decisions do not match (问题与决策输入不对应).
    case questionUnmatched = 725
    /// A field of the form belongs to no item of the package (申请表字段不属于任何所含事项).
    case formFieldUnused = 726
    /// This is no answer to the question (回答不在允许范围内).
    case answerNotAllowed = 727
    /// The limit of the package is longer than its items need (一件事承诺时限长于各事项所需时间).
    case packageLimitTooLong = 728
    /// A package has no item (一件事没有事项).
    case packageEmpty = 729
    /// Dormancy cannot be filed for this type of licence (此类证照不适用歇业备案).
    case dormancyNotAllowed = 730
    /// Dormancy would be longer than is allowed in all (歇业期限超过累计最长期限).
    case dormancyTooLong = 731
    /// An address for service of legal documents is required (必须提供法律文书送达地址).
    case addressRequired = 732
    /// The provision or decision it rests on is required (必须写明依据).
    case basisRequired = 733
    /// The licence is not in the state that the ground names (证照状态与所述情形不符).
    case groundNotGiven = 734
    /// The days of the validity are not in order (证照有效期有误).
    case validityNotInOrder = 735
    /// The signature is not that of the issuing body (签名无效).
    case signatureInvalid = 736
    /// The file is not one of the licence (文件内容与证照不符).
    case contentDiffers = 737
    /// The case was not granted (办件未作出准予决定).
    case caseNotGranted = 738
    /// No licence may stand for this material (该材料不能以电子证照替代).
    case materialTakesNoLicence = 739
    /// The licence is not of the type that the material names (证照类型与材料要求不符).
    case licenceTypeDiffers = 740
    /// A version that was not released cannot be withdrawn (尚未施行的版次不能停止施行).
    case standardNotReleased = 741
    /// A version of a standard does not change once it is there (标准的版次一经登记不得更改).
    case standardChanged = 742
    /// A power that was entrusted, or may not be passed on by its basis, is passed on (不得再委托或再下放).
    case redelegationForbidden = 700
    /// Who grants does not have the power (授出机关没有该项权力).
    case grantorNotCompetent = 701
    /// A grant states no basis in law (授权没有依据).
    case authorityWithoutBasis = 702
    /// Licensing is entrusted to what is no administrative organ (受委托实施许可的不是行政机关).
    case entrusteeNotOrgan = 703
    /// A grant was not made public by its first day (授权未在生效前公布).
    case authorityUnpublished = 704
    /// Penalties are entrusted without an end (委托处罚没有期限).
    case authorityWithoutTerm = 705
    /// A change of a grant lies before another, or takes away for days that are over (授权变动日期过早).
    case authorityBackdated = 706
    /// An agency grants to itself (授权给自身).
    case authorityToItself = 707
    /// More is passed on than was received (超出所受的权限).
    case authorityTooWide = 708
    /// A reform of bodies is carried out on its day or later (机构承接未到生效日期).
    case successionNotYet = 710
    /// Something has not exactly one successor (有对象的承接部门不唯一或缺失).
    case successionDoubtful = 711
    /// The bodies and rules do not fit the kind of reform (原部门、承接部门或划分规则与承接方式不符).
    case successionMisshapen = 712
    /// Who takes it is not named or takes no part (未指明承接部门，或所指部门不在承接之列).
    case successorMissing = 713
    /// The document it rests on must be named (必须写明所依据的文件).
    case bodyBasisMissing = 714
    /// A dispute needs two bodies at least (职责争议至少涉及两个部门).
    case partiesTooFew = 715
    /// A duty names an item or a matter (职责须指明事项或职责内容).
    case dutyWithoutSubject = 716
    /// The item is not offered in this form of handling elsewhere (该事项未开通此种通办形式).
    case remoteNotOffered = 717
    /// What is sent does not go to this hall (所寄内容不应送往该大厅).
    case legElsewhere = 718
    /// A parcel needs its carrier and its number (邮寄必须写明承运单位和运单号).
    case carrierRequired = 719

    /// Which check says it.
    public var family: RejectionFamily {
        switch rawValue {
        case ..<150: .shape
        case ..<200: .time
        case ..<300: .existence
        case ..<400: .permission
        case ..<500: .conflict
        case ..<600: .state
        default: .content
        }
    }

    /// The rule in one line, without a subject.
    public func text(in language: Language) -> String {
        let texts = Self.texts(of: self)
        return language == .english ? texts.english : texts.chinese
    }
}
