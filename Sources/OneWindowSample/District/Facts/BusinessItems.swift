/// Items of enterprise and trade: market, tax, development, emergencies, fire, and the halls themselves.
///
/// How to read these tables is said at ``ItemFacts``.
enum BusinessItems {
    static let market = """
        : licence, DS all, 3/1, doc
        公司登记 | Company registration | 市场主体条例 3; 公司法 | identity articles premises appoint | entity
        公司分支机构登记 | Registration of a company's branch | \
            市场主体条例 3 | licence premises appoint | setup change cancel reissue
        非公司企业法人登记 | Registration of an enterprise other than a company | \
            市场主体条例 3 | approval articles premises appoint | setup change cancel
        个人独资企业登记 | Registration of a sole proprietorship | 市场主体条例 3; 个人独资企业法 | identity premises | entity
        合伙企业登记 | Registration of a partnership | 市场主体条例 3; 合伙企业法 9 | identity contract premises | entity
        农民专业合作社登记 | Registration of a farmers' cooperative | \
            市场主体条例 3; 农民专业合作社法 | identity articles premises | entity
        : licence, DSC all, 3/0
        个体工商户登记 | Registration of an individual business | 市场主体条例 3 | identity premises | entity
        : licence, DS net, 20/6, doc>site+site@fire>check
        餐饮服务食品经营许可 | Food business licence, catering | 食品安全法 35 | licence premises layout process rules | cycle
        : licence, DS net, 20/4, doc>site
        食品销售经营许可 | Food business licence, sale | 食品安全法 35 | licence premises layout rules | cycle
        单位食堂食品经营许可 | Food business licence, canteen | 食品安全法 35 | licence layout process rules | cycle
        : licence, DS net, 20/8, doc>site>check
        食品生产许可 | Food production licence | 食品安全法 35 | licence layout equip process rules | cycle
        药品零售经营许可 | Retail licence for medicines | 药品管理法 51 | licence premises staff layout rules | cycle
        第三类医疗器械经营许可 | Licence to trade class III medical devices | \
            医疗器械监督管理条例 42 | licence premises staff rules | cycle
        : licence, DS net, 20/3, doc
        特种设备作业人员资格认定 | Qualification of operators of special equipment | \
            特种设备安全法 14 | identity degree physical photo | first renew
        计量标准器具核准 | Approval of measurement standards | 计量法 | licence test staff rules | new renew
        : other, DS all, 20/0
        仅销售预包装食品备案 | Filing for the sale of prepackaged food only | 食品安全法 35 | licence premises | new change cancel
        食品小作坊登记 | Registration of a small food workshop | 食品安全法 36 | identity premises process | new change cancel
        第二类医疗器械经营备案 | Filing of trade in class II medical devices | \
            医疗器械监督管理条例 41 | licence premises staff | new change cancel
        : other, D all, 20/3, doc
        经营异常名录移出 | Removal from the list of irregular operations | | licence evidence |
        严重违法失信名单移出 | Removal from the list of serious breaches | | licence evidence pledge |
        经营主体迁移登记 | Move of the place of registration | 市场主体条例 | licence premises |
        歇业备案 | Filing of dormancy | 市场主体条例 30 | licence pledge |
        : confirmation, DS net, 15/2, doc
        特种设备使用登记 | Registration of the use of special equipment | \
            特种设备安全法 33 | licence inspect origin | new change cancel
        : confirmation, DS all, 3/0
        股权出质登记 | Registration of a pledge of shares | 民法典 443 | identity contract resolve | setup change cancel
        : service, DSC all, -/0
        经营主体名称自主申报 | Declaration of a business name | | identity |
        企业登记档案查询 | Search in the registration file of an enterprise | | identity licence |
        强制检定计量器具备案 | Filing of measuring instruments under compulsory verification | | licence equip |
        消费者投诉 | Consumer complaint | | identity evidence |
        : reward, D net, -/10, doc>joint@reform+tech>check
        区长质量奖评定 | District quality award | | licence report account |
        """

    static let tax = """
        : licence, DS net, 20/2, doc
        增值税防伪税控系统最高开票限额审批 | Approval of the highest amount of VAT invoices | 412号令 | licence contract |
        : service, DS all, -/0
        # 税务信息报告 | Tax information
        - 一照一码户登记信息确认 | Confirmation of registration under one code | 税收征收管理法 15 | licence identity |
        - 税务登记信息变更 | Change of tax registration | 税收征收管理法 16 | licence proof |
        - 存款账户账号报告 | Report of deposit accounts | 税收征收管理法 17 | licence bank |
        - 财务会计制度备案 | Filing of the accounting system | 税收征收管理法 20 | licence rules |
        - 跨区域涉税事项报告 | Report of tax matters outside the district | | licence contract |
        - 增值税一般纳税人登记 | Registration as a general VAT payer | | licence declare |
        - 欠税人处置不动产报告 | Report of disposal of real estate by a tax debtor | | licence title |
        # 发票办理 | Invoices
        - 发票票种核定 | Determination of the kinds of invoices | 发票管理办法 | licence identity |
        - 发票领用 | Receipt of invoices | 发票管理办法 | licence identity |
        - 发票缴销 | Return of invoices | 发票管理办法 | licence evidence |
        - 代开增值税专用发票 | Special VAT invoice on behalf of a taxpayer | | identity contract |
        - 代开增值税普通发票 | Ordinary VAT invoice on behalf of a taxpayer | | identity contract |
        - 发票遗失损毁报告 | Report of lost or damaged invoices | | licence evidence |
        # 申报纳税 | Returns and payment
        - 增值税申报 | VAT return | | licence declare |
        - 企业所得税申报 | Enterprise income tax return | | licence declare account |
        - 个人所得税综合所得汇算清缴 | Annual settlement of individual income tax | | identity declare |
        - 房屋交易契税申报 | Deed tax return on the sale of a home | 契税法 | identity contract title |
        - 存量房交易增值税申报 | VAT return on the sale of a used home | | identity contract title |
        - 车辆购置税申报 | Vehicle purchase tax return | 车辆购置税法 | identity origin |
        - 城乡居民社会保险费申报 | Return of residents' social insurance contributions | | identity |
        # 涉税证明 | Tax certificates
        - 开具税收完税证明 | Certificate of tax paid | | identity |
        - 开具个人所得税纳税记录 | Record of individual income tax | | identity |
        - 开具中国税收居民身份证明 | Certificate of tax residence | | identity evidence |
        - 纳税信用等级查询 | Query of the tax credit rating | | licence |
        : other, D net, 20/3, doc
        延期申报核准 | Approval of a late return | 税收征收管理法 27 | licence report |
        延期缴纳税款核准 | Approval of late payment of tax | 税收征收管理法 31 | licence report account |
        : service, D net, -/3, doc
        误收多缴退抵税 | Refund of tax overpaid | 税收征收管理法 51 | licence declare bank |
        增值税留抵退税 | Refund of excess input VAT | | licence declare |
        纳税信用修复 | Repair of the tax credit rating | | licence pledge |
        注销税务登记 | Cancellation of tax registration | 税收征收管理法 16 | licence declare resolve |
        """

    static let reform = """
        : licence, D net, 20/8, doc>tech+joint@land+joint@ecology>check
        企业投资项目核准 | Approval of an enterprise's investment project | \
            企业投资项目核准和备案管理条例 3 | licence report landuse | new change
        : licence, D net, 20/5, doc>tech
        政府投资项目建议书审批 | Approval of the proposal of a public investment project | 政府投资条例 9 | report |
        政府投资项目可行性研究报告审批 | Approval of the feasibility study of a public investment project | \
            政府投资条例 9 | report landuse |
        政府投资项目初步设计概算审批 | Approval of the preliminary design and estimate | 政府投资条例 9 | design assess |
        固定资产投资项目节能审查 | Energy review of an investment project | 节约能源法 15 | report assess |
        : other, D all, 7/0
        企业投资项目备案 | Filing of an enterprise's investment project | \
            企业投资项目核准和备案管理条例 3 | licence project | new change cancel
        粮食收购企业备案 | Filing of a grain purchaser | 粮食流通管理条例 9 | licence premises |
        : other, D net, 20/3, doc
        招标方案核准 | Approval of the bidding scheme | 招标投标法 | project plan |
        企业技术中心认定初审 | First review of an enterprise technology centre | | licence report account |
        重点项目认定 | Recognition as a key project | | project report |
        : service, DS all, -/0
        统计调查单位名录登记 | Entry in the register of statistical units | 统计法 | licence |
        统计数据报送权限申请 | Access to statistical reporting | | licence identity |
        公共信用信息查询 | Query of public credit information | | identity |
        公共信用信息异议申请 | Objection to public credit information | | identity evidence |
        充电设施项目备案 | Filing of charging facilities | | licence premises project |
        """

    static let emergency = """
        : licence, D net, 20/8, doc>site+site@fire>check
        危险化学品经营许可 | Licence to trade hazardous chemicals | \
            危化品条例 33 | licence premises staff rules emergency | cycle
        : licence, DS net, 20/4, doc>site
        烟花爆竹零售经营许可 | Retail licence for fireworks | 烟花爆竹安全管理条例 3 | licence premises staff rules | most
        : licence, D net, 45/10, doc>tech+tech@fire>check
        危险化学品建设项目安全条件审查 | Review of the safety conditions of a hazardous chemicals project | \
            危化品条例 12 | project assess |
        危险化学品建设项目安全设施设计审查 | Review of the safety facility design of a hazardous chemicals project | \
            安全生产法 | project design |
        : other, D all, 5/0
        生产安全事故应急预案备案 | Filing of an emergency plan for accidents at work | \
            生产安全事故应急条例 | licence emergency | new change
        重大危险源备案 | Filing of a major hazard | 危化品条例 25 | licence assess emergency | new cancel
        : benefit, DSC net, -/5, doc>site
        受灾人员冬春生活救助 | Winter and spring relief for disaster victims | 自然灾害救助条例 | identity bank evidence |
        因灾倒损住房恢复重建补助 | Aid to rebuild homes lost in a disaster | 自然灾害救助条例 | identity bank title |
        : service, DSC all, -/0
        安全生产举报 | Report of dangers at work | | evidence |
        应急避难场所查询 | Query of emergency shelters | | identity |
        """

    static let fire = """
        : licence, DS net, 10/4, doc>site
        公众聚集场所投入使用、营业前消防安全检查 | Fire safety check before a public venue opens | \
            消防法 15 | licence premises layout emergency |
        : confirmation, D desk, 30/10, site>tech>check
        火灾事故认定复核 | Review of the finding on a fire | 消防法 51 | identity evidence |
        : other, DS all, -/0
        消防安全重点单位申报 | Declaration of a key fire safety unit | 消防法 17 | licence staff emergency |
        : service, DSC all, -/0
        火灾损失统计申报 | Declaration of fire damage | 消防法 51 | identity evidence |
        消防安全培训预约 | Booking of fire safety training | | identity |
        """

    static let govservice = """
        : service, DSC self, -/0
        办事预约 | Appointment | | identity |
        电子证照打印 | Print of electronic certificates | | identity |
        帮办代办申请 | Request for a service agent | | identity agent |
        统一身份认证现场核验 | Identity check at the counter | | identity |
        : service, DSC net, -/3, doc
        办不成事反映 | Report of a matter that could not be done | | identity evidence |
        企业诉求受理 | Request of an enterprise | | licence evidence |
        """
}
