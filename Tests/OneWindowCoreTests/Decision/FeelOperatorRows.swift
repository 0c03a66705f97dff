/// Expressions and their values, one a line: `expression => value`, the value as the language writes it.
enum FeelRows {
    static func rows(_ text: String) -> [(text: String, value: String)] {
        text.split(separator: "\n").compactMap { line in
            guard let arrow = line.range(of: " => ") else { return nil }
            return (String(line[..<arrow.lowerBound]), String(line[arrow.upperBound...]))
        }
    }

    static let arithmetic = ##"""
        10+5 => 15
        -10+-5 => -15
        (-10)+(-5) => -15
        10-5 => 5
        -10--5 => -5
        (-10)-(-5) => -5
        (10+20)-(-5+3) => 32
        10*5 => 50
        -10*-5 => 50
        (10+5)*(-5*3) => -225
        10/5 => 2
        -10/-5 => 2
        (10+20)/(-5*3) => -2
        (10+20)/0 => null
        10**5 => 100000
        10**-5 => 0.00001
        5+2**5 => 37
        (5+2)**5 => 16807
        5+2**5+3 => 40
        5+2**(5+3) => 261
        1.2*10**3 => 1200
        10 + null => null
        null + 10 => null
        10 - null => null
        null * 10 => null
        10 / null => null
        null ** 2 => null
        10 + 20 / -5 - 3 => 3
        10 + 20 / (-5 - 3) => 7.5
        -2 ** 2 => 4
        2 ** 3 ** 2 => 64
        2 ** 0.5 => 1.414213562373095048801688724209698
        2 ** -2 => 0.25
        0 ** 0 => 1
        0 ** -1 => null
        (-8) ** 3 => -512
        (-8) ** 0.5 => null
        1 / 3 => 0.3333333333333333333333333333333333
        2 / 3 => 0.6666666666666666666666666666666667
        10 / 4 => 2.5
        0.1 + 0.2 => 0.3
        0.1 + 0.2 = 0.3 => true
        1.10 + 1.20 => 2.3
        1.00 = 1 => true
        .5 + .5 => 1
        1e3 + 1 => 1001
        1.5E-3 => 0.0015
        9999999999999999999999999999999999 + 1 => 1E+34
        1e6144 * 10 => null
        1e-6176 / 10 => 0
        100000000000000000000 * 100000000000000000000 => 1E+40
        1 - 1 - 1 - 1 => -2
        2 * 3 / 4 * 2 => 3
        "a" + "b" => "ab"
        "a" + 1 => null
        1 + "a" => null
        - "a" => null
        -(-(3)) => 3
        --3 => 3
        true + 1 => null
        12 * Monthly Salary => 120000
        Applicant.age + 1 => 31
        x' * 2 => 14
        (loan.principal*loan.rate/12)/(1-(1+loan.rate/12)**-loan.termMonths) => 2778.693549432766768088520383236299
        """##

    static let logic = ##"""
        true and true => true
        true and false => false
        false and true => false
        false and false => false
        true and null => null
        null and true => null
        false and null => false
        null and false => false
        null and null => null
        true or true => true
        true or false => true
        false or true => true
        false or false => false
        true or null => true
        null or true => true
        false or null => null
        null or false => null
        null or null => null
        true and 1 => null
        false and 1 => false
        true or "x" => true
        "x" or false => null
        not(true) => false
        not(false) => true
        not(null) => null
        not(1) => null
        true or false and false => true
        (true or false) and false => false
        if true then 1 else 2 => 1
        if false then 1 else 2 => 2
        if null then 1 else 2 => 2
        if 1 = 1 then "yes" else "no" => "yes"
        if "a" then 1 else 2 => 2
        if 1 > 2 then 1 else if 2 > 1 then 2 else 3 => 2
        all([true, true]) => true
        all([true, false, null]) => false
        all([true, null]) => null
        all([]) => true
        any([false, true]) => true
        any([false, null]) => null
        any([]) => false
        any(false, true) => true
        """##

    static let comparison = ##"""
        1 = 1 => true
        1 != 1 => false
        1 != 2 => true
        1 < 2 => true
        2 <= 2 => true
        2 > 3 => false
        3 >= 3 => true
        1 = null => false
        null = null => true
        null != null => false
        1 != null => true
        null < 1 => null
        1 < null => null
        1 = "1" => null
        1 < "1" => null
        "a" < "b" => true
        "abc" = "abc" => true
        "abc" = "ABC" => false
        true = true => true
        true < false => null
        [1, 2] = [1, 2] => true
        [1, 2] = [2, 1] => false
        [1, 2] = [1] => false
        {a: 1, b: 2} = {b: 2, a: 1} => true
        {a: 1} = {a: 2} => false
        [1..2] = [1..2] => true
        [1..2] = [1..2) => false
        5 between 1 and 10 => true
        1 between 1 and 10 => true
        0 between 1 and 10 => false
        null between 1 and 10 => null
        5 between null and 10 => null
        5 between 1 and 10 and true => true
        5 in [1..10] => true
        10 in [1..10) => false
        1 in (1..10] => false
        1 in ]1..10] => false
        9 in [1..10[ => true
        10 in [1..10[ => false
        5 in (1, 5, 7) => true
        5 in (1, 7) => false
        5 in (< 3, > 4) => true
        5 in > 4 => true
        5 in <= 4 => false
        5 in [1, 2, 5] => true
        5 in ([1..3], [4..6]) => true
        5 in != 4 => true
        "b" in ("a", "b") => true
        "b" in ["a".."c"] => true
        null in [1..2] => null
        null in (null, 1) => true
        5 in 5 => true
        5 in (5) => true
        date("2026-01-01") in [date("2025-01-01")..date("2027-01-01")] => true
        1 instance of number => true
        "a" instance of number => false
        "a" instance of string => true
        true instance of boolean => true
        null instance of number => false
        null instance of Any => false
        [1, 2] instance of list<number> => true
        [1, "a"] instance of list<number> => false
        [[1]] instance of list<list<number>> => true
        {a: 1} instance of context<a: number> => true
        {a: 1} instance of context<b: number> => false
        [1..2] instance of range<number> => true
        date("2026-01-01") instance of date => true
        duration("P1D") instance of days and time duration => true
        duration("P1Y") instance of years and months duration => true
        duration("P1Y") instance of days and time duration => false
        @"2026-01-01T00:00:00" instance of date and time => true
        """##

    static let structure = ##"""
        [] => []
        [1, "a", true, null] => [1, "a", true, null]
        [1, 2, 3][1] => 1
        [1, 2, 3][-1] => 3
        [1, 2, 3][0] => null
        [1, 2, 3][4] => null
        [1, 2, 3][item > 1] => [2, 3]
        [1, 2, 3][item > 5] => []
        [1, 2, 3][1 + 1] => 2
        [{a: 1}, {a: 2}][a > 1] => [{a: 2}]
        [{a: 1}, {a: 2}][a > 1].a => [2]
        [{a: 1}, {a: 2}].a => [1, 2]
        [{a: 1}, {a: 2}][item.a = 1][1].a => 1
        [{full name: "x"}, {full name: "y"}][full name = "y"].full name => ["y"]
        [{size: 1}, {size: 9}][size > Age] => []
        [{Age: 40}, {Age: 20}][Age > 30] => [{Age: 40}]
        100[1] => 100
        100[2] => null
        100[item > 50] => [100]
        null[1] => null
        null[item > 1] => []
        {a: 1, b: a + 1}.b => 2
        {a: 1, "b c": 2} => {a: 1, b c: 2}
        {a: {b: {c: 3}}}.a.b.c => 3
        {a: 1}.b => null
        {} => {}
        {first name: "x", greeting: "hi " + first name}.greeting => "hi x"
        {a+b: 5}.a+b => 5
        for i in [1, 2, 3] return i * 2 => [2, 4, 6]
        for i in 1..3 return i => [1, 2, 3]
        for i in 3..1 return i => [3, 2, 1]
        for i in [1..3) return i => [1, 2]
        for i in 1..2, j in 1..2 return i * 10 + j => [11, 12, 21, 22]
        for i in 1..2, j in 1..i return j => [1, 1, 2]
        for i in null return i => null
        for i in [] return i => []
        for my item in [1] return my item + 1 => [2]
        for d in @"2026-02-28"..@"2026-03-01" return d => [2026-02-28, 2026-03-01]
        some x in [1, 2, 3] satisfies x > 2 => true
        some x in [1, 2, 3] satisfies x > 3 => false
        some x in [1, null] satisfies x > 3 => null
        every x in [1, 2, 3] satisfies x > 0 => true
        every x in [1, 2, 3] satisfies x > 1 => false
        every x in [] satisfies x > 1 => true
        every x in [1, 2], y in [3, 4] satisfies x < y => true
        some x in [1, 2], y in [2, 3] satisfies x = y => true
        [1..5] => [1..5]
        (1..5) => (1..5)
        ]1..5[ => (1..5)
        (< 5) => (<5)
        (>= 5) => (>=5)
        [1..5].start => 1
        (1..5].end included => true
        (1..5].start included => false
        Applicant.age => 30
        Full Name => "John Doe"
        Full  Name => "John Doe"
        "Hello " + Full Name => "Hello John Doe"
        经营面积 + 10 => 70
        if 经营面积 >= 60 then "大" else "小" => "大"
        a.b.c => 6
        if sold => true
        double(4) => 8
        double(value: 4) => 8
        double(double(4)) => 16
        ratio(of: 1, to: 4) => 0.25
        ratio(to: 1, of: 4) => 4
        1 /* in between */ + 1 => 2
        """##
}
