/// What items say of their own limits (事项时限要素): name, then words.
///
/// `joint` is handled jointly by several departments (Administrative Licensing Law article 26 (2)), `inspection` needs
/// inspection, testing or quarantine (article 55). `publicity` and `siteSurvey` are special procedures that stop the
/// promised limit, not that of the law; behind them stands the law that knows the procedure with its article, or
/// nothing where only the item's guide does. Renewals are known by their variant.
enum TimingFacts {
    static let table = """
        建筑工程施工许可 | joint |
        涉路施工许可 | joint |
        城市道路占用审批 | joint |
        医疗机构设置审批 | joint |
        危险化学品经营许可 | joint inspection |
        危险化学品建设项目安全条件审查 | joint |
        危险化学品建设项目安全设施设计审查 | joint |
        特殊建设工程消防验收 | inspection |
        动物防疫条件合格证核发 | inspection |
        食品生产许可 | siteSurvey |
        公共租赁住房申请 | publicity | 公共租赁住房管理办法 8
        最低生活保障金给付 | publicity | 社会救助暂行办法 11
        """
}
