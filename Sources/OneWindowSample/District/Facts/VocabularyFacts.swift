/// The words that the item tables use: materials, variants, steps and short titles.
enum VocabularyFacts {
    /// Materials (材料): key, name, English name, necessity and source, originals/copies.
    ///
    /// The key is the material's code in every item that asks for it: the same paper is known again across items.
    /// Necessity: `must`, `may` (not necessary), `later` (may be handed in later). Source: `own`, `gov`, `third`.
    static let materials = """
        identity | 申请人身份证明 | Proof of the applicant's identity | must gov | 0/1
        agent | 授权委托书及受托人身份证明 | Authorisation of the agent | may own | 1/1
        hukou | 居民户口簿 | Household register booklet | must gov | 1/1
        licence | 营业执照或法人登记证书 | Business licence or registration of the legal person | must gov | 0/1
        held | 原许可证（证书）正、副本 | Licence or certificate held, original and duplicate | must gov | 1/0
        proof | 变更事项证明材料 | Evidence of the change | must own | 1/0
        lost | 遗失声明 | Declaration of loss | later own | 1/0
        articles | 章程 | Articles of association | must own | 1/0
        resolve | 决议或决定 | Resolution or decision | must own | 1/0
        appoint | 负责人任职文件及身份证明 | Appointment and identity of the person in charge | must own | 1/1
        premises | 场所使用证明 | Proof of the right to use the premises | must own | 0/1
        layout | 场所平面布局图 | Floor plan | later own | 1/0
        process | 工艺或操作流程图 | Process chart | later own | 1/0
        rules | 管理制度文本 | Management rules | later own | 1/0
        staff | 从业人员名单及资格证明 | List of staff with their qualifications | must own | 1/1
        healthcard | 从业人员健康证明 | Health certificates of the staff | later third | 0/1
        equip | 设备设施清单 | List of equipment | must own | 1/0
        test | 检验检测报告 | Test report | must third | 1/0
        funds | 资金来源或验资证明 | Proof of funds | must third | 1/0
        plan | 方案 | Plan of the work or activity | must own | 1/0
        design | 设计图纸 | Design drawings | must third | 2/0
        contract | 合同或协议 | Contract or agreement | must own | 1/1
        title | 不动产权证书 | Title certificate of the real estate | must gov | 1/0
        survey | 测绘成果报告 | Survey report | must third | 1/0
        landuse | 用地批准文件 | Approval of the use of the land | must gov | 0/1
        project | 项目立项文件 | Project approval document | must gov | 0/1
        approval | 主管部门批准或同意文件 | Approval of the competent authority | must gov | 0/1
        eia | 环境影响评价文件 | Environmental impact document | must third | 2/0
        assess | 技术评价（评估）报告 | Technical assessment report | must third | 1/0
        photo | 近期照片 | Recent photographs | must own | 1/0
        physical | 体检证明 | Medical examination certificate | must third | 1/0
        birth | 出生医学证明 | Medical certificate of birth | must gov | 1/1
        death | 死亡证明 | Certificate of death | must gov | 1/0
        marriage | 婚姻状况证明 | Proof of marital status | must gov | 1/1
        adopt | 收养登记证 | Adoption certificate | must gov | 1/1
        kin | 亲属关系证明 | Proof of kinship | later gov | 1/0
        income | 家庭收入和财产申报表 | Declaration of household income and assets | must own | 1/0
        bank | 本人银行账户信息 | Details of the bank account | must own | 0/1
        invoice | 医疗费用票据 | Medical invoices | must third | 1/0
        bill | 费用明细清单 | Itemised bill | later third | 1/0
        record | 诊断证明或病历资料 | Diagnosis or medical record | must third | 0/1
        degree | 学历证书 | Certificate of education | must gov | 0/1
        cert | 职业资格证书 | Certificate of professional qualification | must gov | 0/1
        work | 劳动合同或用工证明 | Employment contract or proof of employment | must own | 0/1
        roll | 职工花名册 | Roll of employees | must own | 1/0
        paid | 社会保险缴费记录 | Record of social insurance contributions | must gov | 0/1
        retired | 退役证件 | Discharge papers | must gov | 1/1
        disability | 残疾人证 | Certificate of disability | must gov | 0/1
        school | 学籍或就读证明 | Proof of enrolment | must third | 1/0
        residence | 居住证明 | Proof of residence | must gov | 0/1
        vehicle | 机动车行驶证或登记证书 | Vehicle registration | must gov | 0/1
        driver | 机动车驾驶证 | Driving licence | must gov | 0/1
        origin | 车辆来历证明和合格证 | Proof of the vehicle's origin and conformity | must third | 1/0
        insured | 保险凭证 | Proof of insurance | must third | 0/1
        inspect | 检验合格证明 | Certificate of inspection | must third | 1/0
        emergency | 应急预案 | Contingency plan | must own | 1/0
        pledge | 信用承诺书 | Letter of commitment | must own | 1/0
        report | 工作或情况报告 | Report | must own | 1/0
        account | 财务会计报告 | Financial report | later third | 1/0
        bid | 中标通知书或发包文件 | Award notice or contracting documents | must own | 0/1
        declare | 纳税申报资料 | Tax return | must own | 1/0
        sample | 样本或效果图 | Sample or rendering | must own | 1/0
        route | 线路或位置图 | Route or location map | must own | 1/0
        evidence | 相关事实证明材料 | Evidence of the facts stated | must own | 1/0
        consent | 利害关系人同意书 | Consent of those concerned | must own | 1/0
        owner | 业主大会决议或名册 | Resolution or roll of the owners | must own | 1/0
        handover | 验收报告 | Acceptance report | must third | 1/0
        safety | 质量安全措施资料 | Quality and safety measures | must own | 1/0
        """

    /// Variants of an item (办理情形): key, name, English name, materials, pace.
    ///
    /// Materials: `all` takes those of the item; `first` and `few` put its first one or two after the named ones.
    /// Pace: `full` keeps the promise and the review of the item; `half` promises half of it, after the first stage
    /// only; `now` is done on the spot.
    static let variants = """
        new | 新办 | new | all | full
        setup | 设立 | establishment | all | full
        first | 首次申领 | first issue | all | full
        merge | 分立、合并 | division or merger | held resolve few | full
        change | 变更 | change | held proof first | half
        renew | 延续 | renewal | held few | half
        extend | 延期 | extension | held report | half
        stop | 终止 | termination | held resolve report | half
        note | 备案 | filing of particulars | resolve first | now
        exchange | 换发 | exchange | held identity | now
        reissue | 补发 | replacement | identity lost | now
        cancel | 注销 | cancellation | held | now
        """

    /// Rows of variants that many items have.
    static let variantRows = """
        cycle | new change renew reissue cancel
        most | new change renew cancel
        entity | setup change note cancel reissue
        """

    /// Steps of the review (审查环节): key, name, English name, kind of review post.
    static let steps = """
        doc | 材料审查 | Review of documents | review
        site | 现场核查 | Site inspection | survey
        tech | 技术审查 | Technical review | survey
        check | 审查复核 | Verification of the review | review
        joint | 联合审查 | Joint review | review
        """

    /// Titles that the tables shorten. Laws (法) are written there without 中华人民共和国, which is added.
    static let titles = """
        412号令 | 国务院对确需保留的行政审批项目设定行政许可的决定
        道路运输条例 | 中华人民共和国道路运输条例
        户口登记条例 | 中华人民共和国户口登记条例
        市场主体条例 | 中华人民共和国市场主体登记管理条例
        河道管理条例 | 中华人民共和国河道管理条例
        辐射防护条例 | 放射性同位素与射线装置安全和防护条例
        民办非企业条例 | 民办非企业单位登记管理暂行条例
        危化品条例 | 危险化学品安全管理条例
        麻精药品条例 | 麻醉药品和精神药品管理条例
        网吧条例 | 互联网上网服务营业场所管理条例
        市容条例 | 城市市容和环境卫生管理条例
        港澳通行规定 | 中国公民因私事往来香港地区或者澳门地区的暂行管理办法
        台湾通行办法 | 中国公民往来台湾地区管理办法
        发票管理办法 | 中华人民共和国发票管理办法
        网约车办法 | 网络预约出租汽车经营服务管理暂行办法
        卫星接收规定 | 卫星电视广播地面接收设施管理规定
        """
}
