/// Items of work, health and health insurance.
///
/// How to read these tables is said at ``ItemFacts``.
enum LivelihoodItems {
    static let hrss = """
        : licence, DS net, 20/4, doc>site
        人力资源服务许可 | Licence for human resources services | \
            人力资源市场暂行条例 18 | licence premises staff rules | new change cancel
        劳务派遣经营许可 | Licence for labour dispatch | 劳动合同法 57 | licence premises funds rules | cycle
        : licence, DS net, 60/10, doc>site+site@fire>check
        民办职业培训学校审批 | Private vocational training school | \
            民办教育促进法 12 | articles premises staff funds | setup merge change stop
        : licence, DS net, 20/3, doc
        特殊工时制度审批 | Approval of special working hours | 劳动法 39 | licence plan roll |
        # 社会保险登记 | Social insurance registration
        : confirmation, DSC all, 15/0
        - 企业社会保险登记 | Registration of an enterprise | 社会保险法 57 | licence |
        - 职工参保登记 | Registration of employees | 社会保险法 58 | licence roll |
        - 灵活就业人员参保登记 | Registration of the self-employed | 社会保险法 58 | identity |
        - 城乡居民养老保险参保登记 | Registration for residents' pension insurance | 社会保险法 | identity hukou |
        - 单位参保信息变更 | Change of a unit's registration | 社会保险法 57 | licence proof |
        - 个人参保信息变更 | Change of a person's registration | 社会保险法 | identity proof |
        - 单位社会保险注销 | Cancellation of a unit's registration | 社会保险法 57 | licence resolve |
        - 职工停保 | End of employees' insurance | 社会保险法 | licence roll |
        # 社会保险权益 | Social insurance rights
        : service, DSC all, -/0
        - 社会保险参保证明打印 | Print of proof of insurance | 社会保险法 4 | identity |
        - 个人权益记录查询 | Query of the record of rights | 社会保险法 4 | identity |
        - 缴费基数申报 | Declaration of contribution bases | 社会保险法 60 | licence roll |
        : service, DS net, -/3, doc
        - 养老保险关系转移接续 | Transfer of pension insurance | 社会保险法 19 | identity paid |
        - 社会保险费补缴 | Late payment of contributions | 社会保险法 | licence roll work |
        - 社会保险费退费 | Refund of contributions | 社会保险法 | identity bank evidence |
        # 养老待遇 | Pensions
        : benefit, DS net, 30/4, doc>check
        - 职工正常退休申请 | Retirement of an employee | 社会保险法 16 | identity paid |
        - 病退提前退休申请 | Early retirement for illness | 社会保险法 17 | identity record paid |
        - 遗属待遇申领 | Survivors' benefits | 社会保险法 17 | death kin bank |
        - 个人账户一次性待遇申领 | Payment of the individual account | 社会保险法 14 | identity bank evidence |
        : benefit, DSC all, -/0
        - 城乡居民养老待遇申领 | Residents' pension | 社会保险法 21 | identity bank |
        - 养老待遇领取资格认证 | Proof of life of pensioners | 社会保险法 | identity |
        # 失业保险 | Unemployment insurance
        - 失业登记 | Registration of unemployment | 社会保险法 50 | identity |
        - 失业保险金申领 | Unemployment benefit | 社会保险法 45 | identity bank |
        : benefit, DS net, -/2, doc
        - 技能提升补贴申领 | Aid for better skills | 失业保险条例 | identity cert bank |
        - 稳岗返还申领 | Return of contributions for keeping jobs | 失业保险条例 | licence roll bank |
        # 工伤保险 | Work injury insurance
        : confirmation, D net, 60/10, doc>site>check
        - 工伤认定 | Recognition of a work injury | 工伤保险条例 17 | identity work record evidence |
        - 劳动能力鉴定 | Appraisal of working capacity | 工伤保险条例 23 | identity record evidence |
        : benefit, DS net, 30/4, doc>check
        - 工伤医疗费申领 | Medical costs of a work injury | 工伤保险条例 30 | identity record invoice |
        - 伤残待遇申领 | Disability benefits | 工伤保险条例 35 | identity evidence bank |
        - 工亡待遇申领 | Benefits on death at work | 工伤保险条例 39 | death kin bank |
        - 辅助器具配置费用申领 | Cost of assistive devices | 工伤保险条例 32 | identity invoice |
        # 就业创业 | Employment and enterprise
        : confirmation, DSC all, -/0
        - 就业登记 | Registration of employment | 就业促进法 | identity work |
        - 就业困难人员认定 | Recognition of persons hard to employ | 就业促进法 52 | identity hukou |
        : benefit, DSC net, -/3, doc>check
        - 灵活就业社会保险补贴 | Contribution aid for the self-employed | 就业促进法 | identity paid bank |
        - 招用就业困难人员补贴 | Aid for employing persons hard to employ | 就业促进法 | licence roll bank |
        - 初创企业创业资助 | Grant to new enterprises | 就业促进法 | licence identity bank |
        - 创业场租补贴 | Rent aid for new enterprises | 就业促进法 | licence premises bank |
        - 创业担保贷款申请 | Guaranteed loan for new enterprises | 就业促进法 | licence identity plan |
        - 就业见习补贴 | Aid for trainees | 就业促进法 | licence roll bank |
        # 劳动关系 | Labour relations
        : other, DS net, 15/3, doc
        - 集体合同审查 | Review of collective contracts | 劳动合同法 54 | licence contract |
        - 经济性裁员报告 | Report of redundancies | 劳动合同法 41 | licence plan roll |
        : service, DSC net, -/0
        - 劳动用工备案 | Filing of employment | | licence roll |
        - 拖欠工资投诉 | Complaint of unpaid wages | 劳动保障监察条例 | identity work |
        - 劳动人事争议仲裁申请 | Application for labour arbitration | 劳动争议调解仲裁法 | identity evidence |
        # 社会保障卡 | Social security card
        : service, DSC self, -/0
        - 社会保障卡 | Social security card | 社会保险法 | identity photo | first exchange reissue cancel
        - 社会保障卡启用 | Activation of the card | | identity |
        - 社会保障卡挂失 | Report of a lost card | | identity |
        # 人才与档案 | Talent and files
        : service, DS net, -/0
        - 流动人员档案接收转递 | Receipt and transfer of personal files | 人力资源市场暂行条例 15 | identity evidence |
        - 档案证明开具 | Certificate from a personal file | | identity |
        : confirmation, D net, -/5, doc>joint@education
        - 初级职称认定 | Recognition of a junior professional title | | identity degree work |
        - 高层次人才认定 | Recognition of high-level talent | | identity degree cert |
        : benefit, DS net, -/2, doc
        - 新引进人才生活补贴 | Living allowance for newly come talent | | identity degree paid bank |
        """

    static let health = """
        : licence, DS net, 20/4, doc>site
        公共场所卫生许可 | Hygiene licence for public places | 公共场所卫生管理条例 4 | licence layout test healthcard rules | cycle
        饮用水供水单位卫生许可 | Hygiene licence for water suppliers | 传染病防治法 | licence layout test healthcard | most
        : licence, DS net, 30/6, doc>site+joint@land
        医疗机构设置审批 | Approval to set up a medical institution | \
            医疗机构管理条例 9 | identity premises report funds | new change
        : licence, DS net, 45/8, doc>site+site@fire>check
        医疗机构执业登记 | Registration of a medical institution | \
            基本医疗卫生与健康促进法 38; 医疗机构管理条例 | premises layout staff equip rules | setup change renew reissue cancel
        : licence, D net, 20/5, doc>site>check
        放射诊疗许可 | Licence for radiological treatment | 辐射防护条例 8 | licence staff equip test rules | most
        母婴保健技术服务机构执业许可 | Licence of a maternal and child health body | \
            母婴保健法 32 | licence staff equip rules | new change renew
        : licence, D all, 20/0
        医师执业注册 | Registration of physicians | 医师法 13 | identity cert physical | first change cancel
        护士执业注册 | Registration of nurses | 护士条例 7 | identity cert physical | first change renew cancel
        : licence, DS net, 20/3, doc
        母婴保健技术服务人员资格认定 | Qualification of maternal and child health staff | 母婴保健法 33 | identity cert | first renew
        麻醉药品和第一类精神药品购用印鉴卡核发 | Seal card for narcotic and psychotropic medicines | \
            麻精药品条例 36 | licence staff rules | first renew
        : other, D all, 20/0
        诊所备案 | Filing of a clinic | 医疗机构管理条例 | licence premises staff | new change cancel
        中医诊所备案 | Filing of a clinic of Chinese medicine | 中医药法 14 | licence premises staff | new change cancel
        托育机构备案 | Filing of a nursery | | licence premises staff | new change cancel
        职业病危害项目申报 | Declaration of occupational hazards | 职业病防治法 16 | licence test |
        义诊活动备案 | Filing of free consultations | | licence plan |
        # 生育服务 | Childbirth
        : confirmation, DS desk, -/0
        - 出生医学证明签发 | Medical certificate of birth | 母婴保健法 23 | identity record | first exchange reissue
        : service, DSC all, -/0
        - 生育登记 | Registration of a birth intended | 人口与计划生育法 | identity |
        - 免费孕前优生健康检查 | Free check before pregnancy | | identity marriage |
        - 儿童预防接种证办理 | Vaccination record of a child | 疫苗管理法 47 | birth hukou |
        - 预防接种证明打印 | Print of proof of vaccination | 疫苗管理法 | identity |
        # 计划生育奖励扶助 | Family planning aid
        : benefit, DSC net, -/3, doc>check
        - 独生子女父母奖励 | Reward to parents of an only child | 人口与计划生育法 | identity hukou bank |
        - 计划生育家庭特别扶助 | Special aid to families | 人口与计划生育法 | identity hukou death bank |
        : benefit, DSC all, -/3, doc
        - 育儿补贴申领 | Childcare allowance | | identity birth bank |
        - 无偿献血者用血费用报销 | Refund of blood costs to donors | 献血法 14 | identity invoice bank |
        """

    static let medicare = """
        # 医疗保险参保 | Health insurance
        : service, DSC all, -/0
        - 职工医疗保险参保登记 | Registration of employees | 社会保险法 23 | licence roll |
        - 城乡居民医疗保险参保登记 | Registration of residents | 社会保险法 25 | identity hukou |
        - 灵活就业人员医疗保险参保登记 | Registration of the self-employed | 社会保险法 23 | identity |
        - 新生儿参保登记 | Registration of the newborn | 社会保险法 | birth hukou |
        - 医疗保险信息变更 | Change of insurance details | | identity proof |
        - 医疗保险参保凭证打印 | Print of proof of insurance | | identity |
        - 医保电子凭证激活 | Activation of the electronic certificate | | identity |
        - 个人账户家庭共济备案 | Filing of family use of the account | | identity kin |
        # 异地就医 | Treatment elsewhere
        - 异地安置退休人员备案 | Filing of pensioners who live elsewhere | 社会保险法 29 | identity residence |
        - 异地转诊人员备案 | Filing of referral elsewhere | 社会保险法 29 | identity record |
        - 临时外出就医备案 | Filing of treatment on a journey | 社会保险法 29 | identity |
        : service, DS net, -/3, doc
        - 医疗保险关系转移接续 | Transfer of health insurance | 社会保险法 32 | identity paid |
        # 医疗保险待遇 | Health insurance benefits
        : benefit, DSC net, 30/6, doc>check
        - 门诊费用报销 | Refund of outpatient costs | 社会保险法 28 | identity invoice bill record |
        - 住院费用报销 | Refund of hospital costs | 社会保险法 28 | identity invoice bill record |
        - 医疗救助待遇申请 | Medical assistance | 社会救助暂行办法 | identity income invoice |
        - 长期护理保险待遇申请 | Long-term care benefits | | identity record |
        : benefit, DSC all, -/3, doc
        - 生育津贴支付 | Maternity allowance | 社会保险法 56 | identity birth bank |
        - 生育医疗费用报销 | Refund of maternity costs | 社会保险法 55 | identity birth invoice |
        - 门诊慢特病病种待遇认定 | Recognition of a chronic disease | | identity record |
        # 定点机构管理 | Designated bodies
        : other, D net, 30/10, doc>site>check
        - 医疗机构申请定点协议管理 | Designation of a medical institution | 医疗保障基金使用监督管理条例 | licence staff rules | new change
        - 零售药店申请定点协议管理 | Designation of a pharmacy | 医疗保障基金使用监督管理条例 | licence staff rules | new change
        """
}
