extension RejectionCode {
    /// The catalogue of refusals. A switch, so that a code without its texts does not compile.
    static func texts(of code: RejectionCode) -> (english: String, chinese: String) {
        switch code {
        case .missingField:
            ("a required field is missing", "缺少必填字段")
        case .malformedField:
            ("a field has not the form it must have", "字段格式不正确")
        case .tooLong:
            ("a text is longer than its limit", "文本超过长度上限")
        case .tooMany:
            ("there are more entries than the limit allows", "数量超过上限")
        case .unknownCommand:
            ("no command has this name", "没有此名称的命令")
        case .duplicateEntry:
            ("the same entry is given twice", "条目重复")
        case .checkFails:
            ("a check character of a code is wrong", "代码校验不通过")
        case .segmentUnknown:
            ("a segment of a code is not in its table", "代码的组成部分不在代码表内")
        case .schemeNotTaken:
            ("the code is not of a scheme that is taken here", "代码不属于所用的编码规则")
        case .instantOutOfRange:
            ("the instant is outside the years 1 to 9999", "时刻超出可接受范围")
        case .clockBehind:
            ("the instant lies further behind the journal than the tolerance allows", "时刻早于日志且超出容差")
        case .occurredInFuture:
            ("the claimed time of occurrence lies after the instant of the command", "申报的发生时间晚于提交时刻")
        case .occurredTooLongAgo:
            ("the claimed time of occurrence lies further back than the deployment allows", "申报的发生时间过早")
        case .occurredBeforeLastAct:
            ("the claimed time of occurrence lies before the last act on the case", "申报的发生时间早于该办件上一次办理")
        case .clockAhead:
            ("the instant lies further ahead of the journal than the deployment allows", "时刻远晚于日志，疑似主机时钟错误")
        case .unknownItem:
            ("no item has this code", "没有此编码的事项")
        case .unknownCase:
            ("no case has this number", "没有此编号的办件")
        case .unknownOfficer:
            ("no officer has this code", "没有此编码的工作人员")
        case .unknownPost:
            ("no post has this code", "没有此编码的岗位")
        case .unknownWindow:
            ("no window has this code", "没有此编码的窗口")
        case .unknownHall:
            ("no hall has this code", "没有此编码的大厅")
        case .unknownAgency:
            ("no agency has this code", "没有此编码的部门")
        case .unknownStep:
            ("the item has no step with this code", "事项没有此环节")
        case .unknownServiceAct:
            ("the case has no service act with this number", "办件没有此服务记录")
        case .unknownClock:
            ("the case has no clock with this number", "办件没有此时限")
        case .unknownRule:
            ("no rule of clocks has this code", "没有此编码的时限规则")
        case .unknownWarning:
            ("the case has no warning with this number", "办件没有此监察信号")
        case .unknownRequest:
            ("no service request has this number", "没有此编号的诉求件")
        case .unknownCategory:
            ("no category of service requests has this code", "没有此编码的诉求类别")
        case .unknownPackage:
            ("no package has this code", "没有此编码的一件事")
        case .unknownQuestion:
            ("the guide has no question with this code", "情形引导没有此问题")
        case .unknownAuthority:
            ("no grant of an authority list has this code", "没有此编号的授权")
        case .actorNotAllowed:
            ("this kind of actor may not do this", "此类主体无权进行该操作")
        case .postNotHeld:
            ("the officer does not hold this post", "工作人员不在该岗位")
        case .dutyMissing:
            ("the post has not the duty this act needs", "岗位不具备该操作所需的职责")
        case .wrongAgency:
            ("the post belongs to another agency", "岗位属于其他部门")
        case .wrongHall:
            ("the officer works in another hall", "工作人员属于其他大厅")
        case .wrongPost:
            ("this step belongs to another post", "该环节属于其他岗位")
        case .skillMissing:
            ("the officer lacks the skill this step needs", "工作人员缺少该环节所需的技能")
        case .acceptorMayNotApprove:
            ("who accepted a case may not review or decide it", "受理人员不得审查或决定（受审分离）")
        case .namedMayNotFind:
            ("who is named in a finding may not make it", "不得对本人作出核查结论")
        case .authorityNotAccepted:
            ("the body has not taken on the grant", "该机关尚未承接授权")
        case .authoritySuspended:
            ("the grant is suspended", "授权已中止行使")
        case .authorityEnded:
            ("the grant has expired or was withdrawn", "授权已期满或已收回")
        case .authorityNotBegun:
            ("the grant begins on a later day", "授权尚未生效")
        case .authorityNotForAct:
            ("the grant does not allow this act", "授权不含该操作")
        case .authorityElsewhere:
            ("the matter lies outside the region of the grant", "办理事项不在授权的区域内")
        case .authorityUpstream:
            ("the grant under which the power was passed on does not hold", "所依据的上一级授权不成立")
        case .revisionConflict:
            ("the case has changed since it was read", "办件在读取后已发生变化")
        case .wrongPhase:
            ("the case is not in a phase in which this can be done", "办件当前状态不允许该操作")
        case .stepNotReady:
            ("an earlier step is still open", "前一环节尚未完成")
        case .stepAlreadyDone:
            ("this step is already done", "该环节已完成")
        case .alreadyRated:
            ("this service act is already rated", "本次服务已评价")
        case .alreadyErased:
            ("there is no personal data left to erase", "已无可删除的个人信息")
        case .clockRunning:
            ("a clock of this rule is running already", "该规则的时限已在计时")
        case .clockStopped:
            ("the clock has stopped", "该时限已停止")
        case .clockStopsItself:
            ("the clock stops with the act it measures and not by hand", "该时限随所计事项的办理而停止，不得人工停止")
        case .nothingSuspended:
            ("nothing is suspended under this number", "没有此编号的中止")
        case .warningSettled:
            ("the warning is settled, or not in a state for this", "该监察信号当前状态不允许此操作")
        case .extendedAlready:
            ("the limit was extended as often as the law allows", "已按规定次数延长")
        case .calledBackAlready:
            ("the requester was asked already how it went", "已完成回访")
        case .reopenedAlready:
            ("the request was dealt with anew as often as its category allows", "已按规定次数重新办理")
        case .escalatedAlready:
            ("the request stands with this post already", "诉求件已升级至该岗位")
        case .questionsRemain:
            ("questions are still open", "尚有问题未回答，不能给出结果")
        case .guideFinished:
            ("every question is answered", "全部问题已回答")
        case .authorityStatus:
            ("the grant is not in a status for this", "授权当前状态不允许该操作")
        case .authorityKnown:
            ("a grant has this code already", "授权编号已被使用")
        case .itemNotPublished:
            ("the item has no published version in effect on this day", "事项当日没有已发布的有效版本")
        case .channelNotOffered:
            ("the item is not offered through this channel", "事项不支持该办理形式")
        case .itemOutOfRange:
            ("the window or hall does not take this item", "该窗口或大厅不受理此事项")
        case .materialNotInList:
            ("the material is not on the item's list", "材料不在事项清单内")
        case .materialMissing:
            ("a necessary material is missing", "缺少必要材料")
        case .noticeNamesNewDefect:
            ("a second notice may not name what the first did not", "再次告知不得增加首次未告知的内容")
        case .reasonRequired:
            ("a reason is required", "必须说明理由")
        case .competentBodyRequired:
            ("the competent body must be named", "必须告知有权机关")
        case .stepDisagrees:
            ("a step did not agree, so the case cannot be granted", "有环节意见为不同意，不能准予")
        case .badRatingNeedsReason:
            ("a bad rating needs a tag or a text", "差评必须勾选原因或填写文字")
        case .tagNotOfLevel:
            ("the tag does not belong to this level", "评价标签与等级不符")
        case .noFieldGiven:
            ("nothing is given to register", "没有可登记的内容")
        case .suspensionNotAllowed:
            ("no running clock may be stopped on this ground", "没有可因此情形中止的时限")
        case .noticeRequired:
            ("the applicant must be told in writing first", "须先书面告知申请人所需时间")
        case .suspensionTooLong:
            ("the suspension is longer than its ground allows", "中止超过该情形允许的时间")
        case .extensionNotAllowed:
            ("no running clock may be extended in this role", "没有可由该主体批准延长的时限")
        case .extensionTooLong:
            ("the extension is longer than the law allows", "延长超过规定的幅度")
        case .ruleNotForItem:
            ("the rule is not for this item, or not started by hand", "该时限规则不适用于此事项或不由人工起算")
        case .officeHoursMissing:
            ("a limit in working hours needs office hours", "以工作小时计的时限须指明办公时间")
        case .calendarNotInOrder:
            ("the notice of the calendar is not in order", "日历通知有误")
        case .rulesNotInOrder:
            ("the rules of clocks are not in order", "时限规则集有误")
        case .findingRequired:
            ("what was found out must be stated before the request is closed", "无核查结论不得办结")
        case .notDissatisfied:
            ("only a request whose requester is dissatisfied is dealt with anew", "诉求人未评价为未解决或不满意，不得重新办理")
        case .reportClassRequired:
            ("which class of report it is must be stated", "办不成事反映须注明情形")
        case .promiseOverStatutory:
            ("the promised limit is longer than the statutory one", "承诺时限超过法定时限")
        case .licenceWithoutLaw:
            ("a licence must cite its law", "行政许可事项必须列明设定依据")
        case .immediateWithLimit:
            ("an immediate item must be promised for the same day", "即办件的承诺时限应为当日")
        case .unknownReference:
            ("the definition names something that is not registered", "定义引用了未登记的内容")
        case .postLacksDuty:
            ("the post named in the definition has not the duty it needs there", "定义所引用的岗位不具备相应职责")
        case .stepsOverPromise:
            ("the steps take longer than the promised limit", "各环节时限之和超过承诺时限")
        case .decisionPostMissing:
            ("a published item must name who decides", "发布的事项必须指明决定岗位")
        case .channelMissing:
            ("a published item must be offered through at least one channel", "发布的事项必须至少有一种办理形式")
        case .promiseMissing:
            ("a published item must state its promised limit", "发布的事项必须有承诺时限")
        case .effectiveTooEarly:
            ("a version may not take effect before the one that it follows", "新版本的生效日期不得早于前一版本")
        case .levelMissing:
            ("a published item must be taken at one level of hall at least", "发布的事项必须至少可在一级大厅受理")
        case .itemDecisionsBroken:
            ("the decisions of the item cannot be compiled", "事项的情形决策不能编译")
        case .situationUnknown:
            ("a situation names no decision of the item, or what its definition does not have", "情形引用了事项没有的决策或要素")
        case .situationQuestionUnmatched:
            ("questions and inputs of the item's decisions do not match", "事项的情形问题与决策输入不对应")
        case .visitsUnexplained:
            ("an item that needs a visit must say why", "到办事现场次数大于零的，必须说明原因")
        case .feeWithoutBasis:
            ("what is charged must rest on a basis", "收费事项必须有收费依据")
        case .feeWithoutStandard:
            ("what is charged must have a standard", "收费事项必须有收费标准")
        case .entrustingBodyMissing:
            ("a body that acts for another must name it", "受委托实施的，必须写明委托部门")
        case .toleranceNotPromised:
            ("only a promised item may be accepted with a material missing", "只有承诺件可以容缺受理，即办件不得容缺")
        case .toleranceOfPrimary:
            ("only a secondary material may be missing", "只有次要材料可以容缺，主要材料不得容缺")
        case .toleranceTooLong:
            ("the time to hand in what was missing is longer than the promised limit", "容缺补齐时限超过承诺时限")
        case .toleranceSensitive:
            (
                "an item in a sensitive field may not be accepted with a material missing",
                "涉及公共安全、生态环境、生命健康等领域的事项不得容缺受理"
            )
        case .promiseSensitive:
            ("an item in a sensitive field may not be granted on a promise", "涉及国家安全、公共安全等领域的事项不得实行告知承诺")
        case .promiseIncomplete:
            (
                "notice and promise must state form, verification and the version of the text",
                "实行告知承诺必须写明承诺形式、核查方式和承诺书版本"
            )
        case .crossProvinceWithoutForm:
            (
                "handling across provinces must state its area and form, and a channel that allows it",
                "跨省通办必须写明通办范围和通办形式，并有可用的办理形式"
            )
        case .resultUnnamed:
            ("a result must have a name", "审批结果必须写明名称")
        case .proofNotRetained:
            ("a proof off the list of retained proofs may not be asked for", "不得要求提交保留清单以外的证明")
        case .statusUnexplained:
            ("an item that is not in use must say why and since when", "暂停、取消、拆分、合并必须写明原因和日期")
        case .successorsDisagree:
            ("the successors do not fit the status", "承接事项与事项状态不符")
        case .itemPaused:
            ("the item is paused; no new case can be opened", "事项已暂停办理，不能提出新的申请")
        case .itemCancelled:
            ("the item is cancelled; no new case can be opened", "事项已取消，不能提出新的申请")
        case .articleMissing:
            ("a legal basis names no article", "设定依据未写明条款")
        case .bodyNatureMissing:
            ("the nature of the body is not stated", "未写明实施主体性质")
        case .applicantsMissing:
            ("whom the item serves is not stated", "未写明服务对象")
        case .conditionsMissing:
            ("the conditions are not stated", "未写明受理条件")
        case .resultMissing:
            ("no result is stated", "未写明审批结果")
        case .visitsMissing:
            ("the number of visits is not stated", "未写明到办事现场次数")
        case .onlineDepthDisagrees:
            ("no visit and fully online must go together", "到办事现场次数为零与全程网办不一致")
        case .toleranceUnused:
            ("tolerance and the materials that may follow later do not fit", "容缺受理与可容缺材料不一致")
        case .serviceInfoMissing:
            ("whom to ask or where to complain is not stated", "未写明咨询方式或监督投诉方式")
        case .modeDisagrees:
            ("a handling mode does not fit the rest", "办理方式与其他要素不一致")
        case .materialIssuerMissing:
            ("a material from a government body does not say which", "政府部门核发的材料未写明出具机构")
        case .feeUnstated:
            ("whether anything is charged is not stated", "未写明是否收费")
        case .unknownDuty:
            ("no entry of the duty list has this code", "没有此编码的职责")
        case .unknownDispute:
            ("no dispute about a duty has this number", "没有此编号的职责争议")
        case .unknownLeg:
            ("the case has no leg with this number", "办件没有此寄递记录")
        case .notRemote:
            ("the case was not taken in for another place", "该办件不是异地代收件")
        case .partyMayNotRule:
            ("a party to a dispute may not rule on it", "争议一方不得作出裁定")
        case .receivingHallOnly:
            ("the hall only takes in for the competent place", "代收大厅只收件转交，不受理、不审查、不决定")
        case .legOfOtherHall:
            ("the leg begins and ends at other halls", "该寄递不由本大厅寄出或签收")
        case .hallNotCooperating:
            ("the hall was not called on to take part", "本大厅不是联办大厅")
        case .bodyClosed:
            ("the body is there no more; nothing new may name it", "该部门已撤并，不得再引用")
        case .dutyInDispute:
            ("a dispute about this duty is open", "该职责的争议尚未裁定")
        case .disputeSettled:
            ("the dispute was ruled on already", "该争议已裁定")
        case .notArrived:
            ("what another hall is to send or do is not there", "其他大厅应寄送或办理的内容尚未到位")
        case .legSettled:
            ("it was sent on its way, arrived or was lost already", "该件已寄出、已签收或已报失")
        case .successionNotYet:
            ("a reform of bodies is carried out on its day or later", "机构承接未到生效日期")
        case .successionDoubtful:
            ("something has not exactly one successor", "有对象的承接部门不唯一或缺失")
        case .successionMisshapen:
            ("the bodies and rules do not fit the kind of reform", "原部门、承接部门或划分规则与承接方式不符")
        case .successorMissing:
            ("who takes it is not named or takes no part", "未指明承接部门，或所指部门不在承接之列")
        case .bodyBasisMissing:
            ("the document it rests on must be named", "必须写明所依据的文件")
        case .partiesTooFew:
            ("a dispute needs two bodies at least", "职责争议至少涉及两个部门")
        case .dutyWithoutSubject:
            ("a duty names an item or a matter", "职责须指明事项或职责内容")
        case .remoteNotOffered:
            ("the item is not offered in this form of handling elsewhere", "该事项未开通此种通办形式")
        case .legElsewhere:
            ("what is sent does not go to this hall", "所寄内容不应送往该大厅")
        case .carrierRequired:
            ("a parcel needs its carrier and its number", "邮寄必须写明承运单位和运单号")
        case .reformDisagrees:
            ("the reform class does not fit the rest", "证照分离改革方式与其他要素不一致")
        case .packageInCircle:
            ("items of the package wait for one another in a circle", "一件事的办理顺序形成循环")
        case .packageItemNotPublished:
            ("an item of the package is not published, or not in this version", "一件事所含事项未发布或没有该版本")
        case .packageItemMissing:
            ("the package names an item that is not in it", "一件事引用了不在其中的事项")
        case .packageDecisionsBroken:
            ("the decisions of the package cannot be compiled", "一件事的决策模型不能编译")
        case .conditionUnknown:
            ("the condition is no decision of the package", "适用条件不是该一件事的决策")
        case .questionUnmatched:
            ("questions and inputs of the decisions do not match", "问题与决策输入不对应")
        case .formFieldUnused:
            ("a field of the form belongs to no item of the package", "申请表字段不属于任何所含事项")
        case .answerNotAllowed:
            ("this is no answer to the question", "回答不在允许范围内")
        case .packageLimitTooLong:
            ("the limit of the package is longer than its items need", "一件事承诺时限长于各事项所需时间")
        case .packageEmpty:
            ("the package has no item", "一件事没有事项")
        case .unknownLicence:
            ("no licence has this number", "没有此编号的证照")
        case .unknownLicenceType:
            ("no type of licence has this code", "没有此编码的证照类型")
        case .unknownSignatureKey:
            ("no signature key has this id", "没有此标识的签名公钥")
        case .unknownStandard:
            ("no standard has this code and version", "没有此编码和版次的标准")
        case .identityNotEstablished:
            ("the identity is not established to the level that is needed", "身份核验未达到要求的等级")
        case .notLicenceHolder:
            ("who acts or applies is not the holder of the licence", "行为人或申请人不是该证照的持证主体")
        case .licenceNotValid:
            ("the licence does not hold at this time", "证照此时无效")
        case .licenceDormant:
            ("the holder of the licence has filed dormancy", "证照持有人已歇业")
        case .barredWhileDormant:
            ("this may not be done while the licence is dormant", "歇业期间不得办理此事")
        case .licenceNumberTaken:
            ("something has this number already", "该编号已被使用")
        case .dormancyNotAllowed:
            ("dormancy cannot be filed for this type of licence", "此类证照不适用歇业备案")
        case .dormancyTooLong:
            ("dormancy would be longer than is allowed in all", "歇业期限超过累计最长期限")
        case .addressRequired:
            ("an address for service of legal documents is required", "必须提供法律文书送达地址")
        case .basisRequired:
            ("the provision or decision it rests on is required", "必须写明依据")
        case .groundNotGiven:
            ("the licence is not in the state that the ground names", "证照状态与所述情形不符")
        case .validityNotInOrder:
            ("the days of the validity are not in order", "证照有效期有误")
        case .signatureInvalid:
            ("the signature is not that of the issuing body", "签名无效")
        case .contentDiffers:
            ("the file is not one of the licence", "文件内容与证照不符")
        case .caseNotGranted:
            ("the case was not granted", "办件未作出准予决定")
        case .materialTakesNoLicence:
            ("no licence may stand for this material", "该材料不能以电子证照替代")
        case .licenceTypeDiffers:
            ("the licence is not of the type that the material names", "证照类型与材料要求不符")
        case .standardNotReleased:
            ("a version that was not released cannot be withdrawn", "尚未施行的版次不能停止施行")
        case .standardChanged:
            ("a version of a standard does not change once it is there", "标准的版次一经登记不得更改")
        case .redelegationForbidden:
            ("what was entrusted, or may not be passed on by its basis, stays", "受委托或依据未允许的权力不得再委托、再下放")
        case .grantorNotCompetent:
            ("who grants does not have the power", "授出机关没有该项权力")
        case .authorityWithoutBasis:
            ("a grant must state its basis in law", "授权必须有依据")
        case .entrusteeNotOrgan:
            ("licensing can be entrusted to an administrative organ only", "行政许可只能委托其他行政机关实施")
        case .authorityUnpublished:
            ("the grant must be made public by its first day", "授权必须在生效前公布")
        case .authorityWithoutTerm:
            ("penalties are entrusted for a stated term", "委托实施行政处罚必须载明期限")
        case .authorityBackdated:
            (
                "a change may not lie before the one it follows, nor take away for days that are over",
                "变动日期不得早于前一变动，收回或中止不得溯及既往"
            )
        case .authorityToItself:
            ("an agency does not grant to itself", "不得授权给自身")
        case .authorityTooWide:
            ("no more can be passed on than was received", "再下放不得超出所受的权限")
        }
    }
}
