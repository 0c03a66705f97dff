@_exported public import OneWindowCore
@_exported public import OneWindowEngine
@_exported public import OneWindowFormats
@_exported public import OneWindowSQLite
