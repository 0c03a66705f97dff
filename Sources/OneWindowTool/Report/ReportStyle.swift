/// How the page looks: on a screen, narrow or wide, light or dark, and on A4 paper.
enum ReportStyle {
    /// The style sheet. Holds neither `<` nor `&`, so that the page stays well-formed XML.
    static let sheet = colours + text + layout + tables + drawings + narrow + print

    private static let colours = """
        :root {
          --paper: #fff; --ink: #1c2733; --soft: #55626f; --rule: #d5dbe1; --faint: #edf0f3;
          --main: #1d4f7c; --second: #5d8fb8; --third: #c3d7e8; --warm: #b9772c; --alarm: #a8261c;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --paper: #12181f; --ink: #e6ebf0; --soft: #a3b0bc; --rule: #36424e; --faint: #1c252e;
            --main: #7fb2dd; --second: #4d7ea8; --third: #294a66; --warm: #e0a458; --alarm: #ff8a7d;
          }
        }

        """

    private static let text = """
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--paper); color: var(--ink); font-size: 15px; line-height: 1.6;
          font-family: -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei",
            "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif;
          font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact;
        }
        h1, section h2 {
          font-family: Georgia, "Songti SC", "STSong", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC",
            "SimSun", serif;
        }
        h1 { font-size: 40px; line-height: 1.25; margin: 0 0 4px; padding-right: 190px; letter-spacing: 0.02em; }
        h1 .en { font-size: 0.84em; letter-spacing: 0; }
        h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
        ul, ol { list-style: none; }
        small { color: var(--soft); font-size: 0.82em; font-weight: 400; }
        b { font-weight: 600; }
        code { font-family: ui-monospace, Menlo, Consolas, "Noto Sans Mono", monospace; font-size: 13px; }
        .alarm { color: var(--alarm); }
        .day { font-size: 18px; }
        .network { color: var(--soft); max-width: 62em; }
        .aside { color: var(--soft); font-size: 13px; margin-top: 8px; }
        .nothing { color: var(--soft); font-size: 24px; padding: 40px 0; text-align: center; }
        .finding { font-size: 18px; line-height: 1.55; margin: 4px 0 18px; max-width: 56em; }
        .finding, .tile p { text-wrap: pretty; }
        .switch { position: absolute; opacity: 0; pointer-events: none; }
        #zh:checked ~ .page .en, #en:checked ~ .page .zh { display: none; }
        #zh:checked ~ .page label[for="zh"], #en:checked ~ .page label[for="en"] {
          background: var(--ink); color: var(--paper);
        }
        #zh:focus-visible ~ .page label[for="zh"], #en:focus-visible ~ .page label[for="en"] {
          outline: 2px solid var(--warm); outline-offset: 2px;
        }

        """

    private static let layout = """
        .page { max-width: 1200px; margin: 0 auto; padding: 36px 40px 48px; }
        header { position: relative; padding-bottom: 22px; }
        .languages { position: absolute; right: 0; top: 0; border: 1px solid var(--ink); }
        .languages label { display: inline-block; padding: 3px 14px; font-size: 14px; cursor: pointer; }
        .headline {
          display: grid; grid-template-columns: repeat(4, 1fr); gap: 0 28px;
          border-top: 3px solid var(--ink); border-bottom: 1px solid var(--ink); padding: 16px 0 18px;
        }
        .tile h2 { font-size: 16px; font-weight: 600; }
        .tile .big { font-size: 52px; line-height: 1.15; font-weight: 300; color: var(--main);
          white-space: nowrap; }
        .tile .big small { font-size: 20px; color: var(--ink); }
        .tile p:last-child { color: var(--soft); font-size: 13px; line-height: 1.45; margin-top: 4px; }
        main { counter-reset: part; }
        section { padding-top: 34px; }
        section h2 { counter-increment: part; font-size: 24px; line-height: 1.35; font-weight: 700; }
        section h2 .zh::before { content: counter(part, simp-chinese-informal) "、"; }
        section h2 .en::before { content: counter(part) ". "; }
        .halves { display: grid; grid-template-columns: 1fr 1fr; gap: 24px 48px; margin-top: 22px; }
        .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 48px; }
        .wide-narrow { display: grid; grid-template-columns: minmax(0, 1fr) 300px; gap: 24px 48px; }
        .halves > *, .pair > * { min-width: 0; }
        figcaption, .caption { font-weight: 600; border-top: 1px solid var(--rule); padding: 8px 0 10px; }
        .caption { margin-top: 18px; }
        .wide-narrow > table { align-self: start; }
        .strip { display: flex; flex-wrap: wrap; gap: 14px 44px; margin: 4px 0 6px; }
        .strip dt { color: var(--soft); font-size: 13.5px; }
        .strip dd { font-size: 20px; line-height: 1.35; }
        figure + .strip { margin-top: 18px; }
        figure + figure { margin-top: 22px; }
        .lines { margin-top: 16px; }
        .lines div { display: grid; grid-template-columns: 11em minmax(0, 1fr); padding: 6px 0;
          border-top: 1px solid var(--rule); }
        .lines dt { color: var(--soft); }
        .lines code { overflow-wrap: anywhere; }
        footer { margin-top: 40px; padding-top: 12px; border-top: 3px solid var(--ink); }
        footer h2 { font-size: 15px; }
        footer li { color: var(--soft); font-size: 13.5px; }

        """

    private static let tables = """
        table { border-collapse: collapse; width: 100%; font-size: 14.5px; line-height: 1.4; }
        th, td { text-align: right; padding: 5px 0 5px 14px; vertical-align: baseline; font-weight: 400; }
        thead th { color: var(--soft); font-size: 13px; border-bottom: 1px solid var(--ink);
          vertical-align: bottom; }
        th[scope="row"], thead th:first-child, thead th:empty + th { text-align: left; padding-left: 0; }
        tbody tr { border-bottom: 1px solid var(--faint); }
        tfoot tr { border-top: 1px solid var(--ink); }
        .rank { width: 1.9em; padding: 5px 10px 5px 0; color: var(--soft); }
        td.bar { width: 22%; min-width: 60px; vertical-align: middle; }
        td { white-space: nowrap; }
        .agencies th[scope="row"] { min-width: 9em; }
        details { margin-top: 14px; }
        summary { cursor: pointer; color: var(--soft); font-size: 14px; }
        details table { max-width: 760px; margin-top: 8px; }

        """

    private static let drawings = """
        svg { display: block; overflow: visible; }
        svg text { font-size: 12px; fill: var(--soft); }
        svg .value { font-size: 11px; fill: var(--ink); }
        .axis { stroke: var(--ink); stroke-width: 1; }
        .grid { stroke: var(--rule); stroke-width: 1; }
        .target { stroke: var(--alarm); stroke-width: 1.5; stroke-dasharray: 6 4; }
        svg .target-name text { fill: var(--alarm); font-weight: 600; paint-order: stroke; stroke: var(--paper);
          stroke-width: 4px; }
        .window, .granted, .wait { fill: var(--main); }
        .kiosk { fill: url(#hatch); }
        .online { fill: url(#dots); }
        .window, .kiosk, .online, .granted, .refused, .not-accepted, .withdrawn, .lapsed { stroke: var(--main); }
        .window, .kiosk, .online { stroke-width: 0.5; }
        .refused, .above, .late, .red { fill: url(#alarm); stroke: var(--alarm); }
        .refused { stroke: var(--alarm); }
        .not-accepted { fill: url(#hatch); }
        .withdrawn { fill: url(#dots); }
        .lapsed { fill: url(#cross); }
        .open, .reminder { fill: var(--paper); stroke: var(--soft); }
        .yellow { fill: url(#warm); stroke: var(--warm); }
        .p-back { fill: var(--paper); }
        .p-third { fill: var(--third); }
        .p-main { stroke: var(--main); fill: none; }
        .p-dot { fill: var(--main); }
        .p-alarm { stroke: var(--alarm); fill: none; }
        .p-warm { stroke: var(--warm); fill: none; }
        .patterns { position: absolute; width: 0; height: 0; }
        .swatch { display: inline-block; vertical-align: -2px; margin-right: 7px; }
        .legend { display: flex; flex-wrap: wrap; gap: 4px 26px; margin-top: 10px; }
        .bars li { display: grid; grid-template-columns: 9.5em minmax(40px, 1fr) 8em; align-items: center;
          gap: 14px; padding: 3px 0; }
        .bars .number { display: grid; grid-template-columns: 3.6em minmax(0, 1fr); gap: 8px; text-align: right;
          align-items: baseline; }
        .bars { max-width: 46em; }
        .timeline { border-left: 2px solid var(--main); margin-left: 6px; padding: 2px 0; }
        .timeline li { position: relative; display: grid;
          grid-template-columns: 4.2em minmax(0, 30em) minmax(0, 1fr); gap: 0 14px; padding: 5px 0 5px 24px; }
        .timeline .time::before { content: ""; position: absolute; left: -30px; top: 0.5em;
          width: 10px; height: 10px; border-radius: 50%; background: var(--paper); border: 2px solid var(--main); }
        .timeline li:last-child .time::before { background: var(--main); }
        .timeline .date { grid-column: 1 / -1; font-weight: 600; }
        .timeline .time { position: relative; color: var(--main); font-weight: 600; }
        .timeline .place { color: var(--soft); }

        """

    private static let narrow = """
        @media screen and (max-width: 900px) {
          .page { padding: 20px 18px 32px; }
          h1 { font-size: 28px; padding: 44px 0 0; }
          .headline { grid-template-columns: 1fr 1fr; gap: 18px 24px; }
          .tile .big { font-size: 38px; }
          .halves, .pair, .wide-narrow { grid-template-columns: minmax(0, 1fr); }
          .finding { font-size: 16.5px; }
          .scroll { overflow-x: auto; }
          .agencies .scroll table { min-width: 640px; }
        }
        @media screen and (max-width: 560px) {
          .arrivals .value { display: none; }
          svg text { font-size: 11px; }
          .bars li { grid-template-columns: 8em minmax(30px, 1fr) 7.6em; gap: 10px; }
          .timeline li { grid-template-columns: 3.6em minmax(0, 1fr); }
          .timeline .place { grid-column: 2; }
          .lines div { grid-template-columns: minmax(0, 1fr); }
          .tile .big { font-size: 32px; }
          .tile .big small { font-size: 15px; }
          table { font-size: 13.5px; }
          th, td { padding-left: 9px; }
          .ranking td.bar { width: 12%; min-width: 28px; }
        }

        """

    private static let print = """
        @page { size: A4; margin: 11mm 12mm; }
        @media print {
          body { font-size: 11.5px; line-height: 1.5; }
          .page { padding: 0; max-width: none; }
          .languages, details { display: none; }
          h1 { font-size: 27px; padding: 0; }
          .day { font-size: 14px; }
          header { padding-bottom: 12px; }
          .headline { gap: 0 18px; padding: 10px 0; }
          .tile h2 { font-size: 12.5px; }
          .tile .big { font-size: 32px; }
          .tile .big small { font-size: 13px; }
          .tile p:last-child, .aside, footer li, .strip dt, thead th { font-size: 10px; }
          section { padding-top: 15px; }
          section h2 { font-size: 17px; break-after: avoid; }
          .finding { font-size: 13px; margin: 2px 0 8px; break-after: avoid; break-inside: avoid;
            max-width: none; }
          .halves { gap: 14px 26px; margin-top: 12px; }
          .pair { gap: 0 26px; }
          .wide-narrow { grid-template-columns: minmax(0, 1fr) 190px; gap: 14px 22px; }
          .strip { gap: 8px 26px; }
          .strip dd { font-size: 12.5px; }
          table { font-size: 11px; line-height: 1.35; }
          .caption { margin-top: 8px; }
          figcaption, .caption { padding: 4px 0 5px; }
          footer { margin-top: 16px; padding-top: 6px; }
          th, td { padding-top: 1.5px; padding-bottom: 1.5px; padding-left: 9px; }
          .rank { padding: 1.5px 8px 1.5px 0; }
          svg text { font-size: 9.5px; }
          svg .value { font-size: 8px; }
          code { font-size: 10px; }
          .bars li { grid-template-columns: 10em minmax(30px, 1fr) 7.6em; gap: 8px; padding: 1px 0; }
          .timeline li { padding-top: 2px; padding-bottom: 2px; }
          .timeline .time::before { top: 0.25em; }
          figure, tr, .timeline li, .headline, .pair > section, .strip, .lines, footer { break-inside: avoid; }
          .halls figure { break-inside: auto; }
          .agencies { break-before: page; }
        }
        """
}

extension ReportPage {
    /// The patterns that tell colours apart in black and white.
    static let patterns: HTML = """
        <svg class="patterns" aria-hidden="true">
        <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse">\
        <rect width="6" height="6" class="p-third" /><path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" class="p-main" />\
        </pattern>
        <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">\
        <rect width="5" height="5" class="p-back" /><circle cx="2.5" cy="2.5" r="1" class="p-dot" /></pattern>
        <pattern id="cross" width="6" height="6" patternUnits="userSpaceOnUse">\
        <rect width="6" height="6" class="p-back" /><path d="M0 0L6 6M6 0L0 6" class="p-main" /></pattern>
        <pattern id="alarm" width="5" height="5" patternUnits="userSpaceOnUse">\
        <rect width="5" height="5" class="p-back" /><path d="M-1 -1L6 6M-1 4L1 6M4 -1L6 1" class="p-alarm" \
        stroke-width="1.8" /></pattern>
        <pattern id="warm" width="5" height="5" patternUnits="userSpaceOnUse">\
        <rect width="5" height="5" class="p-back" /><path d="M0 2.5H5" class="p-warm" stroke-width="1.6" />\
        </pattern>
        </defs>
        </svg>
        """
}
