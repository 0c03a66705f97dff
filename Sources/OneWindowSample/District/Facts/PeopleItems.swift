/// Items of a person's life: household, traffic, civil affairs, disabled persons, veterans, education.
///
/// How to read these tables is said at ``ItemFacts``.
enum PeopleItems {
    static let police = """
        # 户口登记 | Household registration
        : confirmation, DS self, -/0
        - 出生登记 | Birth | 户口登记条例 7 | birth hukou marriage |
        - 死亡注销 | Death | 户口登记条例 8 | death hukou |
        - 户口迁出 | Move out | 户口登记条例 10 | hukou identity |
        - 市内户口迁移 | Move within the city | 户口登记条例 10 | hukou identity title |
        - 收养入户 | Entry of an adopted child | 户口登记条例 | hukou adopt |
        - 分户立户 | Division of a household | 户口登记条例 | hukou title |
        - 户主变更 | Change of the head of household | 户口登记条例 17 | hukou consent |
        - 参军注销户口 | Removal on joining the forces | 户口登记条例 | hukou evidence |
        - 退役恢复户口 | Restoration after discharge | 户口登记条例 | retired identity |
        - 居民户口簿补领 | Replacement of the register booklet | 户口登记条例 4 | identity lost |
        - 户籍证明打印 | Print of a household certificate | | identity |
        : confirmation, DS desk, -/3, doc>check
        - 夫妻投靠入户 | Entry to join a spouse | 户口登记条例 10 | hukou marriage title |
        - 父母投靠子女入户 | Entry of parents to join a child | 户口登记条例 10 | hukou kin title |
        - 人才引进入户 | Entry of talent | 户口登记条例 10 | identity degree paid |
        - 变更姓名 | Change of name | 户口登记条例 18 | hukou evidence |
        - 更正出生日期 | Correction of the date of birth | 户口登记条例 17 | hukou evidence |
        - 变更民族 | Change of ethnic group | 户口登记条例 17 | hukou approval |
        # 居民身份证 | Resident identity card
        : confirmation, DS desk, 60/0
        - 居民身份证 | Resident identity card | 居民身份证法 | hukou photo | first exchange reissue
        - 临时居民身份证申领 | Temporary identity card | 居民身份证法 12 | hukou photo |
        # 居住证 | Residence permit
        : confirmation, DSC self, 15/0
        - 居住登记 | Registration of residence | 居住证暂行条例 | identity residence |
        - 居住证签注 | Endorsement of the residence permit | 居住证暂行条例 10 | identity residence |
        : confirmation, DSC self, 15/3, doc
        - 居住证 | Residence permit | 居住证暂行条例 9 | identity residence photo | first exchange reissue
        # 出入境证件 | Exit and entry documents
        : licence, DS desk, 15/5, doc>check
        - 普通护照签发 | Ordinary passport | 护照法 | identity photo | first exchange
        - 往来港澳通行证签发 | Permit to travel to Hong Kong and Macao | \
            出境入境管理法 10; 港澳通行规定 | identity photo | first exchange
        - 往来台湾通行证签发 | Permit to travel to Taiwan | 台湾通行办法 | identity photo | first exchange
        : licence, DS self, 15/0
        - 往来港澳通行证签注 | Endorsement to travel to Hong Kong and Macao | 港澳通行规定 | identity |
        - 往来台湾通行证签注 | Endorsement to travel to Taiwan | 台湾通行办法 | identity |
        # 机动车登记 | Vehicle registration
        : licence, D desk, 5/0
        - 机动车注册登记 | First registration of a vehicle | 道路交通安全法 8 | identity origin insured inspect |
        - 机动车变更登记 | Change of a vehicle's registration | 道路交通安全法 12 | identity vehicle evidence |
        - 机动车转让登记 | Transfer of a vehicle | 道路交通安全法 12 | identity vehicle contract |
        - 机动车抵押登记 | Mortgage of a vehicle | 道路交通安全法 12 | identity vehicle contract |
        - 机动车注销登记 | Removal of a vehicle | 道路交通安全法 12 | identity vehicle |
        : licence, DS self, 5/0
        - 机动车检验合格标志核发 | Inspection mark | 道路交通安全法 13 | vehicle insured inspect |
        - 机动车号牌行驶证核发 | Plates and vehicle licence | 道路交通安全法 8 | identity vehicle | exchange reissue
        # 机动车驾驶证 | Driving licence
        : licence, DS self, 5/0
        - 机动车驾驶证核发 | Driving licence | 道路交通安全法 19 | identity physical photo | first exchange reissue cancel
        - 机动车驾驶证审验 | Review of a driving licence | 道路交通安全法 23 | identity driver |
        : licence, DS net, 20/5, doc>site+site@fire>check
        旅馆业特种行业许可 | Special trade licence for hotels | \
            旅馆业治安管理办法 4 | licence premises layout staff | new change reissue cancel
        : licence, D net, 5/3, doc>site
        民用爆炸物品购买许可 | Licence to buy civil explosives | 民用爆炸物品安全管理条例 21 | licence contract staff |
        民用爆炸物品运输许可 | Licence to transport civil explosives | 民用爆炸物品安全管理条例 26 | licence contract vehicle |
        烟花爆竹道路运输许可 | Licence to transport fireworks by road | 烟花爆竹安全管理条例 3 | licence contract vehicle |
        剧毒化学品购买许可 | Licence to buy highly toxic chemicals | 危化品条例 38 | licence evidence |
        剧毒化学品道路运输通行证核发 | Pass to transport highly toxic chemicals | 危化品条例 50 | licence vehicle route |
        : licence, D net, 7/5, doc>site+site@fire>check
        大型群众性活动安全许可 | Safety licence for mass events | 大型群众性活动安全管理条例 11 | identity plan premises emergency |
        焰火燃放许可 | Licence for a fireworks display | 烟花爆竹安全管理条例 3 | identity plan route |
        : licence, D desk, 2/2, doc
        集会游行示威许可 | Licence for assemblies, processions and demonstrations | 集会游行示威法 7 | identity plan route |
        : licence, DS net, 20/4, doc>site
        上网服务营业场所信息网络安全审核 | Network security check of internet cafés | 网吧条例 11 | licence layout rules |
        : other, D all, -/0
        自行招用保安员单位备案 | Filing of a unit that employs its own guards | 保安服务管理条例 14 | licence staff | new cancel
        : service, DSC all, -/0
        无犯罪记录证明 | Certificate of no criminal record | | identity |
        """

    static let civil = """
        # 婚姻登记 | Marriage registration
        : confirmation, DS desk, -/0
        - 结婚登记 | Marriage | 民法典 1049 | identity photo |
        - 离婚登记 | Divorce | 民法典 1076 | identity marriage contract |
        - 补领婚姻登记证 | Replacement of a marriage certificate | 婚姻登记条例 | identity photo |
        # 收养登记 | Adoption
        : confirmation, D desk, 30/10, doc>site>check
        - 收养登记 | Adoption | 民法典 1105 | identity marriage physical consent |
        : confirmation, D desk, 30/3, doc
        - 解除收养登记 | Ending of an adoption | 民法典 1116 | identity adopt contract |
        # 社会救助 | Social assistance
        : benefit, DSC net, 20/6, doc>site+joint@medicare>check
        - 最低生活保障金给付 | Subsistence allowance | 社会救助暂行办法 9 | identity hukou income bank |
        - 特困人员救助供养 | Support of persons in extreme hardship | 社会救助暂行办法 14 | identity hukou income bank |
        - 低保边缘家庭认定 | Recognition of a household near the allowance | | identity hukou income |
        : benefit, DSC net, -/3, doc>site
        - 临时救助 | Temporary assistance | 社会救助暂行办法 47 | identity evidence bank |
        - 最低生活保障动态变更 | Change of the subsistence allowance | 社会救助暂行办法 13 | identity income |
        # 福利补贴 | Welfare allowances
        : benefit, DSC all, -/0
        - 高龄老人津贴 | Allowance for the very old | 老年人权益保障法 33 | identity bank |
        - 困难残疾人生活补贴 | Living allowance for disabled persons in hardship | 残疾人保障法 | disability bank |
        - 重度残疾人护理补贴 | Care allowance for severely disabled persons | 残疾人保障法 | disability bank |
        - 老年人优待证办理 | Senior citizen card | 老年人权益保障法 | identity photo |
        : benefit, DSC net, -/3, doc>site
        - 孤儿基本生活费给付 | Living allowance for orphans | | identity hukou death bank |
        - 事实无人抚养儿童生活补贴 | Living allowance for children without care | | identity hukou evidence bank |
        - 居家养老服务补助 | Aid for care at home | | identity hukou record |
        # 殡葬服务 | Funeral services
        : service, DSC all, -/0
        - 免除殡葬基本服务费 | Waiver of basic funeral charges | | death identity |
        - 生态安葬奖励申领 | Reward for ecological burial | | death identity bank |
        : licence, DS net, 60/8, doc>joint@reform>check
        社会团体登记 | Registration of an association | \
            社会团体登记管理条例 3 | approval articles premises funds | setup change cancel
        民办非企业单位登记 | Registration of a private non-enterprise unit | \
            民办非企业条例 3 | approval articles premises funds | setup change cancel
        : licence, DS net, 20/4, doc>check
        慈善组织公开募捐资格审批 | Licence to raise funds from the public | 慈善法 | licence plan account |
        : licence, DS net, 20/5, doc>site+joint@land
        建设殡葬设施审批 | Approval of funeral facilities | 殡葬管理条例 | landuse project design |
        : confirmation, D net, 20/3, doc
        慈善组织认定 | Recognition as a charity | 慈善法 | licence articles resolve |
        建筑物命名、更名备案 | Filing of the name of a building | 地名管理条例 | title project |
        : other, D all, -/0
        养老机构备案 | Filing of a care home | 老年人权益保障法 43 | licence premises staff | new change cancel
        : service, DSC all, -/0
        门牌号码证明 | Certificate of a house number | | identity title |
        """

    static let disabled = """
        # 残疾人证办理 | Certificate of disability
        : confirmation, DSC net, 20/4, doc>site
        - 残疾人证申领 | Certificate of disability | 残疾人保障法 | identity photo record |
        - 残疾等级变更 | Change of the grade of disability | 残疾人保障法 | disability record |
        : confirmation, DSC all, 20/0
        - 残疾人证换领 | Exchange of the certificate | 残疾人保障法 | disability photo |
        - 残疾人证补办 | Replacement of the certificate | 残疾人保障法 | identity lost |
        - 残疾人证注销 | Cancellation of the certificate | 残疾人保障法 | disability |
        - 残疾人证迁移 | Transfer of the certificate | 残疾人保障法 | disability hukou |
        # 残疾人康复 | Rehabilitation
        : benefit, DSC net, -/3, doc
        - 残疾儿童康复救助 | Rehabilitation aid for disabled children | 残疾预防和残疾人康复条例 | identity record bank |
        - 基本型辅助器具适配补贴 | Aid for basic assistive devices | 残疾预防和残疾人康复条例 | disability invoice |
        # 残疾人就业 | Employment of disabled persons
        - 残疾人就业创业补贴 | Aid for disabled persons who start a business | 残疾人就业条例 | disability licence bank |
        - 用人单位超比例安排残疾人就业奖励 | Reward for employers above the quota | 残疾人就业条例 | licence roll disability |
        : other, DS all, -/0
        - 用人单位安排残疾人就业年审 | Annual review of employment of disabled persons | 残疾人就业条例 | licence roll disability |
        : service, DSC all, -/0
        - 残疾人求职登记 | Registration of a disabled job seeker | | disability |
        # 残疾人生活 | Living
        : benefit, DSC net, -/2, doc
        - 残疾学生教育资助 | Aid for disabled pupils | 残疾人教育条例 | disability school bank |
        - 家庭无障碍改造申请 | Barrier-free alteration of a home | 无障碍环境建设法 | disability title |
        - 残疾人机动轮椅车燃油补贴 | Fuel aid for motor wheelchairs | | disability vehicle bank |
        : service, DSC all, -/0
        - 残疾人乘车优待卡办理 | Travel card for disabled persons | | disability photo |
        """

    static let veterans = """
        # 退役安置 | Resettlement
        : other, DS net, -/0
        - 退役士兵报到登记 | Registration of a discharged soldier | 退役军人保障法 | retired identity |
        - 退役士兵档案接收 | Receipt of a discharged soldier's file | 退役军人保障法 | retired |
        : benefit, DS net, -/3, doc>check
        - 自主就业退役士兵一次性补助 | One-time grant to discharged soldiers | 退役军人保障法 | retired bank |
        - 退役军人教育培训补助 | Training grant for veterans | 退役军人保障法 | retired school bank |
        # 抚恤优待 | Pensions and preference
        - 残疾军人抚恤金给付 | Pension of disabled servicemen | 军人抚恤优待条例 | retired record bank |
        - 烈士遗属定期抚恤金给付 | Pension of martyrs' families | 军人抚恤优待条例 | identity kin bank |
        - 带病回乡退役军人生活补助 | Allowance for veterans who returned ill | 军人抚恤优待条例 | retired record bank |
        - 老年退役士兵生活补助 | Allowance for old veterans | | retired bank |
        - 义务兵家庭优待金给付 | Allowance for conscripts' families | 军人抚恤优待条例 | identity kin bank |
        - 优抚对象医疗补助 | Medical aid to those entitled to preference | 军人抚恤优待条例 | retired invoice bank |
        : confirmation, DSC all, -/0
        - 退役军人优待证办理 | Preference card for veterans | 退役军人保障法 | retired photo |
        - 光荣牌悬挂申请 | Plaque of honour | | identity retired |
        : confirmation, D net, 60/10, doc>joint@medicare>check
        - 残疾等级评定 | Grading of a service disability | 军人抚恤优待条例 | retired record evidence |
        : service, DSC all, -/0
        - 退役军人就业推荐 | Job referral for veterans | | retired |
        - 军休人员关系转移 | Transfer of retired servicemen | | retired approval |
        """

    static let education = """
        # 民办学校办学 | Private schools
        : licence, D net, 60/10, doc>site+site@fire+joint@land>check
        - 民办幼儿园审批 | Private kindergarten | \
            民办教育促进法 12 | articles premises staff funds rules | setup merge change stop
        - 民办中小学校审批 | Private primary and secondary school | \
            民办教育促进法 12 | articles premises staff funds rules | setup merge change stop
        : licence, DS net, 60/8, doc>site+site@fire>check
        - 校外培训机构审批 | After-school training body | 民办教育促进法 12 | articles premises staff rules | setup change stop
        # 教师管理 | Teachers
        : licence, DS net, 30/8, doc>check
        - 教师资格认定 | Teacher qualification | 教师法 13 | identity degree physical |
        : other, D all, -/0
        - 教师资格证书补发 | Replacement of a teacher's certificate | 教师法 | identity lost |
        : licence, DS net, 20/5, doc>joint@police+joint@transport
        校车使用许可 | Licence to use school buses | 校车安全管理条例 14 | vehicle driver route rules | new change cancel
        : licence, DS net, 20/3, doc
        适龄儿童延缓入学、休学审批 | Delay or interruption of schooling | 义务教育法 11 | hukou record |
        实施义务教育的专业训练组织审批 | Compulsory education by sports or arts bodies | 义务教育法 14 | licence plan staff |
        # 入学服务 | Enrolment
        : service, DSC net, -/0
        - 小学一年级入学报名 | Enrolment in grade one | 义务教育法 11 | hukou residence |
        - 初中一年级入学报名 | Enrolment in junior secondary school | 义务教育法 11 | hukou school |
        - 公办幼儿园报名 | Enrolment in a public kindergarten | | hukou residence |
        - 学籍证明打印 | Print of proof of enrolment | | identity |
        : service, DS net, -/2, doc
        - 中小学生转学 | Change of school | | hukou school residence |
        - 学籍信息变更 | Change of pupil records | | hukou school |
        # 学生资助 | Aid to pupils
        : benefit, DSC net, -/3, doc
        - 学前教育资助 | Aid in pre-school education | | hukou school bank |
        - 义务教育家庭困难学生生活补助 | Living aid to pupils in hardship | | hukou school bank |
        - 普通高中国家助学金 | State grant in senior secondary school | | hukou school bank |
        - 民办学校学位补贴 | Aid for places in private schools | | hukou school bank |
        - 生源地信用助学贷款 | Student loan at the place of origin | | hukou school contract |
        """
}
