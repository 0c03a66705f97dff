extension DecisionRule {
    /// The catalogue of the rules. A switch, so that a rule without its texts does not compile.
    var texts: (english: String, chinese: String) {
        switch self {
        case .nothingDecided:
            ("the model has no decision", "模型中没有决策")
        case .nameMissing:
            ("a name is missing", "缺少名称")
        case .nameTwice:
            ("the name stands twice", "名称重复")
        case .unknownType:
            ("no type has this name", "没有此名称的类型")
        case .typeInItself:
            ("the type contains itself", "类型定义循环引用")
        case .typeTwofold:
            ("a type has components or a base, not both", "类型不能既有组成部分又有基础类型")
        case .unknownRequirement:
            ("nothing has the name that is required", "所依赖的名称不存在")
        case .requirementInCircle:
            ("it depends on itself", "依赖关系成环")
        case .expressionMissing:
            ("an expression is missing", "缺少表达式")
        case .expressionMalformed:
            ("the expression cannot be used", "表达式不正确")
        case .testMalformed:
            ("the test cannot be used", "条件不正确")
        case .valuesMalformed:
            ("the allowed values cannot be used", "允许值不正确")
        case .rowTooShort:
            ("the rule has fewer cells than the table has columns", "规则的单元格少于列数")
        case .rowTooLong:
            ("the rule has more cells than the table has columns", "规则的单元格多于列数")
        case .outputMissing:
            ("the table answers nothing", "决策表没有输出列")
        case .aggregationMisplaced:
            ("only collected values are aggregated", "仅“收集”策略可以聚合")
        case .aggregationOfSeveral:
            ("only one output can be aggregated", "聚合只能有一个输出列")
        case .priorityUnknown:
            ("the outputs are ranked and none lists its values", "按输出优先级命中，但输出列未列出取值次序")
        case .unknownFunction:
            ("no knowledge model has this name", "没有此名称的业务知识模型")
        case .unknownParameter:
            ("the knowledge model has no such parameter", "业务知识模型没有此参数")
        case .tooManyEntries:
            ("there are more entries than the limit allows", "条目数量超过上限")
        case .tooManyCells:
            ("the table has more cells than the limit allows", "决策表的单元格数量超过上限")
        case .tooLong:
            ("a text is longer than the limit allows", "文本超过长度上限")
        case .tooDeep:
            ("more stands inside one another than the limit allows", "嵌套层数超过上限")
        case .notSupported:
            ("this is not supported", "不支持此内容")
        case .gap:
            ("no rule answers this, and there is no default", "有输入组合没有规则对应，且无默认值")
        case .overlap:
            ("two rules answer the same under this hit policy", "两条规则同时命中，与命中策略不符")
        case .neverReached:
            ("the rule never has an effect", "规则永不生效")
        case .analysisCut:
            ("the table is too large to be searched for gaps and overlaps in full", "决策表过大，未能完整检查遗漏和重叠")
        case .outputNotAllowed:
            ("the output is not among the allowed values", "输出值不在允许值之内")
        }
    }
}
