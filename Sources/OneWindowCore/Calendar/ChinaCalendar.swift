extension WorkCalendar {
    /// The calendar of 2019 to 2026 as the General Office of the State Council announced it.
    ///
    /// 2019 and 2020 rest on two notices each: Labour Day 2019 and Spring Festival 2020 were changed while the year
    /// ran.
    public static let china2019To2026: WorkCalendar = {
        guard let calendar = WorkCalendar(edition: 1, years: announcedYears) else {
            preconditionFailure("the built-in years are consecutive and their days exist")
        }
        return calendar
    }()

    /// The notices stand on the State Council's site under the path given.
    private static let announcedYears: [CalendarYear] = [
        CalendarYear(
            year: 2019,
            notices: [
                "zhengce/zhengceku/2018-12/06/content_5346276.htm",
                "zhengce/zhengceku/2019-03/22/content_5375877.htm",
            ],
            daysOff: [
                101, 204, 205, 206, 207, 208, 405, 501, 502, 503, 607, 913, 1001, 1002, 1003, 1004, 1007,
            ],
            workdays: [
                202, 203, 428, 505, 929, 1012,
            ]),
        CalendarYear(
            year: 2020,
            notices: [
                "zhengce/zhengceku/2019-11/21/content_5454164.htm",
                "zhengce/zhengceku/2020-01/27/content_5472352.htm",
            ],
            daysOff: [
                101, 124, 127, 128, 129, 130, 131, 406, 501, 504, 505, 625, 626, 1001, 1002, 1005, 1006,
                1007, 1008,
            ],
            workdays: [
                119, 203, 426, 509, 628, 927, 1010,
            ]),
        CalendarYear(
            year: 2021,
            notices: [
                "zhengce/zhengceku/2020-11/25/content_5564127.htm"
            ],
            daysOff: [
                101, 211, 212, 215, 216, 217, 405, 503, 504, 505, 614, 920, 921, 1001, 1004, 1005, 1006,
                1007,
            ],
            workdays: [
                207, 220, 425, 508, 918, 926, 1009,
            ]),
        CalendarYear(
            year: 2022,
            notices: [
                "zhengce/zhengceku/2021-10/25/content_5644835.htm"
            ],
            daysOff: [
                103, 131, 201, 202, 203, 204, 404, 405, 502, 503, 504, 603, 912, 1003, 1004, 1005, 1006,
                1007,
            ],
            workdays: [
                129, 130, 402, 424, 507, 1008, 1009,
            ]),
        CalendarYear(
            year: 2023,
            notices: [
                "zhengce/zhengceku/2022-12/08/content_5730844.htm"
            ],
            daysOff: [
                102, 123, 124, 125, 126, 127, 405, 501, 502, 503, 622, 623, 929, 1002, 1003, 1004, 1005,
                1006,
            ],
            workdays: [
                128, 129, 423, 506, 625, 1007, 1008,
            ]),
        CalendarYear(
            year: 2024,
            notices: [
                "zhengce/zhengceku/202310/content_6911528.htm"
            ],
            daysOff: [
                101, 212, 213, 214, 215, 216, 404, 405, 501, 502, 503, 610, 916, 917, 1001, 1002, 1003,
                1004, 1007,
            ],
            workdays: [
                204, 218, 407, 428, 511, 914, 929, 1012,
            ]),
        CalendarYear(
            year: 2025,
            notices: [
                "zhengce/zhengceku/202411/content_6986383.htm"
            ],
            daysOff: [
                101, 128, 129, 130, 131, 203, 204, 404, 501, 502, 505, 602, 1001, 1002, 1003, 1006, 1007,
                1008,
            ],
            workdays: [
                126, 208, 427, 928, 1011,
            ]),
        CalendarYear(
            year: 2026,
            notices: [
                "zhengce/zhengceku/202511/content_7047091.htm"
            ],
            daysOff: [
                101, 102, 216, 217, 218, 219, 220, 223, 406, 501, 504, 505, 619, 925, 1001, 1002, 1005,
                1006, 1007,
            ],
            workdays: [
                104, 214, 228, 509, 920, 1010,
            ]),
    ]
}
