import OneWindowTesting

/// Names of items put together by chance from words of the trade, with how they are read.
struct SearchNames {
    struct Word: Sendable {
        let text: String
        let syllables: [String]

        var initials: String { syllables.map { String($0.prefix(1)) }.joined() }
    }

    enum Words {
        static let whose = words([
            "区 qu", "市 shi", "省 sheng", "县级 xian ji", "跨省 kua sheng", "个人 ge ren", "企业 qi ye", "外商 wai shang",
            "台湾居民 tai wan ju min", "残疾人 can ji ren",
        ])
        static let what = words([
            "食品 shi pin", "餐饮 can yin", "药品 yao pin", "医疗机构 yi liao ji gou", "道路运输 dao lu yun shu",
            "建筑工程 jian zhu gong cheng", "建设用地 jian she yong di", "户口 hu kou", "社会保险 she hui bao xian",
            "养老保险 yang lao bao xian", "失业 shi ye", "工伤 gong shang", "生育 sheng yu", "教师资格 jiao shi zi ge",
            "民办学校 min ban xue xiao", "会计 kuai ji", "银行 yin hang", "行政 xing zheng", "长途客运 chang tu ke yun",
            "重大项目 zhong da xiang mu", "排水 pai shui", "取水 qu shui", "林木 lin mu", "农药 nong yao", "兽药 shou yao",
            "种子 zhong zi", "水产 shui chan", "烟草 yan cao", "印刷 yin shua", "出版物 chu ban wu", "广播电视 guang bo dian shi",
            "旅行社 lv xing she", "危险化学品 wei xian hua xue pin", "烟花爆竹 yan hua bao zhu", "特种设备 te zhong she bei",
            "计量 ji liang", "公共场所 gong gong chang suo", "消防 xiao fang", "房屋 fang wu", "不动产 bu dong chan",
            "住房公积金 zhu fang gong ji jin", "劳动合同 lao dong he tong", "人力资源 ren li zi yuan", "环境影响 huan jing ying xiang",
            "固体废物 gu ti fei wu", "放射 fang she", "港口 gang kou", "船舶 chuan bo", "测绘 ce hui", "气象 qi xiang",
        ])
        static let part = words([
            "经营 jing ying", "生产 sheng chan", "服务 fu wu", "执业 zhi ye", "从业人员 cong ye ren yuan", "场所 chang suo",
            "单位 dan wei", "设施 she shi", "资质 zi zhi", "资格 zi ge", "待遇 dai yu", "补贴 bu tie", "备案信息 bei an xin xi",
            "许可证 xu ke zheng", "登记证 deng ji zheng", "合格证 he ge zheng", "规划 gui hua", "方案 fang an", "报告 bao gao",
            "标准 biao zhun", "名称 ming cheng", "地址 di zhi", "负责人 fu ze ren", "范围 fan wei", "期限 qi xian",
        ])
        static let act = words([
            "审批 shen pi", "许可 xu ke", "登记 deng ji", "备案 bei an", "变更 bian geng", "注销 zhu xiao", "延续 yan xu",
            "补发 bu fa", "核准 he zhun", "认定 ren ding", "审核 shen he", "确认 que ren", "申领 shen ling", "查询 cha xun",
            "年审 nian shen", "换发 huan fa", "申报 shen bao", "给付 ji fu", "奖励 jiang li", "裁决 cai jue",
        ])

        private static func words(_ lines: [String]) -> [Word] {
            lines.map { line in
                let parts = line.split(separator: " ").map(String.init)
                return Word(text: parts[0], syllables: Array(parts.dropFirst()))
            }
        }
    }

    /// A name, word by word; as long as real ones are, 14 or 15 characters on average.
    static func name(_ generator: inout SeededGenerator) -> [Word] {
        var name: [Word] = []
        if generator.chance(70), let word = generator.one(of: Words.whose) { name.append(word) }
        for words in [Words.what, Words.part, Words.what, Words.part, Words.act] {
            if let word = generator.one(of: words) { name.append(word) }
        }
        // A third says what of it is done: 食品经营许可证注销审批.
        if generator.chance(33), let word = generator.one(of: Words.act) { name.append(word) }
        return name
    }
}
