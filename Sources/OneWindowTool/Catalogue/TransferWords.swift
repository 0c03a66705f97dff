/// The words of imports and exports.
extension Words {
    /// What `import` and `export` say.
    enum Transfer: CaseIterable, Word {
        case reading, loading, writing, otherChanges, trial, exported, leftOut, exportStopped

        var both: Bilingual {
            switch self {
            case .reading: Bilingual("读取", "reading")
            case .loading: Bilingual("装载", "loading")
            case .writing: Bilingual("导出", "writing")
            case .otherChanges:
                Bilingual("部门、大厅、岗位、窗口、人员变更 {count} 处", "{count} agencies, halls, posts, windows and officers changed")
            case .trial: Bilingual("试运行，登记库未作任何更改：", "A trial, nothing was changed:")
            case .exported: Bilingual("已导出到 {file}：事项版本 {count} 个", "written to {file}: {count} versions of items")
            case .leftOut:
                Bilingual(
                    "{count} 个事项当日没有生效版本，未导出；--all-versions 导出全部版本",
                    "{count} items have no version in effect on that day and were left out; "
                        + "--all-versions writes everything")
            case .exportStopped: Bilingual("已中止，原文件未变", "stopped, an older file is as it was")
            }
        }
    }
}
