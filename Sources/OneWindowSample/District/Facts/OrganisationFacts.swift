/// The organisation of the sample district (示例区), as tables of text: one line a fact, columns set apart by `|`.
///
/// The size is the one reported for a district of Shenzhen in 2018: 57 halls, 240 windows, 21 agencies and 336 window
/// staff. Every name is made up.
enum OrganisationFacts {
    /// The region of the sample district: a number that GB/T 2260 gives to no place.
    static let region = "440398"

    /// The agency that runs the halls and employs the window staff.
    static let hallAgency = "govservice"

    /// Agencies: code, name, English name, officers in the posts of review, survey, decision and archive.
    ///
    /// The place in the list is the agency's number in the item directory, so lines are added at the end only.
    static let agencies = """
        govservice | 政务服务数据管理局 | Government Services and Data Bureau | 3 2 2 2
        market | 市场监督管理局 | Market Regulation Bureau | 10 8 4 3
        police | 公安分局 | Public Security Sub-bureau | 8 5 4 3
        hrss | 人力资源和社会保障局 | Human Resources and Social Security Bureau | 9 3 4 3
        health | 卫生健康局 | Health Bureau | 6 5 3 2
        medicare | 医疗保障局 | Healthcare Security Bureau | 5 2 2 2
        education | 教育局 | Education Bureau | 5 3 2 2
        civil | 民政局 | Civil Affairs Bureau | 5 3 2 2
        disabled | 残疾人联合会 | Disabled Persons' Federation | 3 2 2 2
        veterans | 退役军人事务局 | Veterans Affairs Bureau | 3 2 2 2
        culture | 文化广电旅游体育局 | Culture, Tourism and Sports Bureau | 4 4 2 2
        housing | 住房和建设局 | Housing and Construction Bureau | 7 6 3 3
        land | 规划和自然资源局 | Planning and Natural Resources Bureau | 8 6 3 3
        transport | 交通运输局 | Transport Bureau | 5 4 2 2
        ecology | 生态环境局 | Ecology and Environment Bureau | 4 5 2 2
        urban | 城市管理和综合执法局 | Urban Management and Law Enforcement Bureau | 4 5 2 2
        water | 农业农村和水务局 | Agriculture and Water Bureau | 4 4 2 2
        emergency | 应急管理局 | Emergency Management Bureau | 3 4 2 2
        fire | 消防救援大队 | Fire and Rescue Brigade | 3 5 2 2
        tax | 税务局 | Taxation Bureau | 6 2 3 2
        reform | 发展和改革局 | Development and Reform Bureau | 4 3 2 2
        """

    /// Windows of the district hall: kind, how many, agencies whose items they take (none: every agency).
    static let districtWindows = """
        comprehensive | 36
        dedicated | 2 | police
        dedicated | 2 | land
        dedicated | 2 | tax
        dedicated | 2 | hrss medicare
        issuing | 4
        enquiry | 4
        """

    /// Halls that serve beyond office hours: code, weekdays with an evening, weekdays with a morning at the weekend.
    static let longHours = """
        D | 3 | 6
        S1 | 4 | 6
        S2 | | 6
        """

    /// The Saturdays of 2026 on which street halls take their turn (周末轮岗), in the months of most registrations.
    static let saturdayRota = """
        S3 | 2026-03-07 2026-03-28 2026-04-25 2026-05-30
        S5 | 2026-03-14 2026-04-11 2026-05-16
        S6 | 2026-03-21 2026-04-18 2026-05-23
        """

    /// Days off on which the district hall keeps a morning's duty (节假日值班): first and last day, reason, in English.
    static let holidayDuty = """
        2026-02-19 2026-02-22 | 春节值班 | Spring Festival duty
        2026-05-04 2026-05-05 | 劳动节值班 | Labour Day duty
        2026-10-05 2026-10-07 | 国庆节值班 | National Day duty
        """

    /// Staff of the district hall: posts held, how many people.
    static let districtStaff = """
        window.counter | 60
        window.issuing | 6
        window.guide | 6
        """

    /// Street halls: name, English name, windows, staff. All windows are comprehensive.
    static let streets = """
        云溪街道 | Yunxi Street | 20 | 28
        澜湖街道 | Lanhu Street | 19 | 27
        青岚街道 | Qinglan Street | 18 | 26
        松坪街道 | Songping Street | 18 | 26
        望渡街道 | Wangdu Street | 17 | 24
        星埔街道 | Xingpu Street | 16 | 23
        """

    /// Community halls, one line a street in the order above: name, English name, windows/staff.
    static let communities = """
        桂语 Guiyu 2/3, 云溪 Yunxi 2/3, 枫林 Fenglin 2/2, 石桥头 Shiqiaotou 2/2, 锦绣 Jinxiu 2/2, 晴川 Qingchuan 2/2, \
        和风 Hefeng 1/2, 竹影 Zhuying 1/2, 田心岭 Tianxinling 1/2, 新围里 Xinweili 1/2
        澜湖 Lanhu 2/3, 鹭洲 Luzhou 2/3, 碧岸 Bi'an 2/2, 芦荻 Ludi 2/2, 听涛 Tingtao 2/2, 荷塘尾 Hetangwei 1/2, \
        银杏 Yinxing 1/2, 明月 Mingyue 1/2, 上井 Shangjing 1/2
        青岚 Qinglan 2/3, 翠屏 Cuiping 2/3, 茶岭 Chaling 2/2, 云台 Yuntai 2/2, 樟树下 Zhangshuxia 2/2, 花径 Huajing 1/2, \
        南坡 Nanpo 1/2, 北坡 Beipo 1/2, 雁鸣 Yanming 1/2
        松坪 Songping 2/3, 杜鹃 Dujuan 2/2, 红砖 Hongzhuan 2/2, 工坊 Gongfang 2/2, 长巷 Changxiang 2/2, 瓦窑 Wayao 1/2, \
        泉眼 Quanyan 1/2, 梅坳 Mei'ao 1/2
        望渡 Wangdu 2/3, 船坞 Chuanwu 2/2, 灯塔 Dengta 2/2, 盐埕 Yancheng 2/2, 渔歌 Yuge 1/2, 沙尾 Shawei 1/2, 堤围 Diwei 1/2
        星埔 Xingpu 2/3, 科创 Kechuang 2/3, 悦城 Yuecheng 2/2, 光语 Guangyu 2/2, 向阳 Xiangyang 2/2, 麦田 Maitian 1/2, \
        橄榄 Ganlan 1/2
        """

    /// Surnames and the two characters of given names.
    ///
    /// Their counts share no factor, so that names made by counting in all three at once do not repeat.
    static let surnames = "陈林黄李张吴刘王郑谢罗杨梁何许蔡周叶邓钟徐曾潘冯朱彭苏卢江曹范沈袁汤傅孟邱侯熊秦白段雷"
    static let givenFirst = "嘉思雨子俊晓文志佳家海永春秋慧婉静立建国安云月诗若书锦"
    static let givenSecond = "涵怡轩豪琳敏强华芳颖凯杰宁欣睿玲"
}
