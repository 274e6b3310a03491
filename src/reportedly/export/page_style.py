"""How the HTML page looks: light and dark, on screen and on paper; no remote font, no script."""

STYLE = """
:root{color-scheme:light dark;--paper:#fcfcfa;--ink:#1d2126;--soft:#5a626b;--line:#d9dbd6;--panel:#f2f2ee;
--warn-bg:#fff4d6;--warn-line:#b7791f;--warn-ink:#5c3c00;--accent:#8f2d1f;--sea:#f1f3f2;--grid:#d5dad8;
--trigger:#ffd9d2;--who:#d5e4ff;--whom:#ecdcff;--where:#d3f0d8;--when:#cfeff2;--how:#ffe9b8;--fact:#ffd6ea;
--attr:#e3e6ea;--cue:#d3d8de}
@media (prefers-color-scheme:dark){:root{--paper:#16191d;--ink:#e6e8ea;--soft:#a3abb4;--line:#343a41;--panel:#1f2429;
--warn-bg:#3a2e10;--warn-line:#d9a441;--warn-ink:#ffe7b0;--accent:#ff9a86;--sea:#1b2024;--grid:#2e353b;
--trigger:#6b2a20;--who:#22406f;--whom:#4b2f6e;--where:#1f4f2b;--when:#1b4d53;--how:#5c470f;--fact:#662346;
--attr:#3a4149;--cue:#4a525b}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,
"Noto Sans","DejaVu Sans",sans-serif;font-variant-numeric:tabular-nums}
header,main,footer{max-width:80rem;margin:0 auto;padding:0 1.5rem}
h1{font-size:1.7rem;line-height:1.2;margin:2rem 0 .4rem;letter-spacing:-.01em}
h2{font-size:1.15rem;margin:2.4rem 0 .6rem}
h3{font-size:.95rem;margin:0 0 .35rem;line-height:1.35}
a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.soft{color:var(--soft)}
.banner{border:1px solid var(--warn-line);border-left-width:6px;background:var(--warn-bg);color:var(--warn-ink);
padding:.7rem 1rem;border-radius:4px;margin:1rem 0}
.banner strong{display:block}
.counts{display:flex;flex-wrap:wrap;gap:.3rem 2rem;margin:1rem 0;padding:0;list-style:none}
.counts b{font-size:1.35rem;font-weight:600;margin-right:.3rem}
figure{margin:0}
figcaption{color:var(--soft);font-size:.85rem;margin-top:.4rem;max-width:60rem}
.map{display:block;width:100%;height:auto;border:1px solid var(--line);border-radius:4px}
.sea{fill:var(--sea)}
.grid{stroke:var(--grid);stroke-width:1}
.degree{fill:var(--soft);font-size:11px}
.end{text-anchor:end}.middle{text-anchor:middle}
.bar{fill:none;stroke:var(--soft);stroke-width:1.5}
.area{fill:var(--accent);fill-opacity:.07;stroke:var(--accent);stroke-opacity:.35;stroke-width:.8}
.area.broad{fill:none;stroke-dasharray:5 4}
.ring{fill:none;stroke:var(--accent);stroke-width:2;pointer-events:all}
.ring.solid{fill:var(--accent)}
.name{fill:var(--ink);font-size:12px;font-weight:500;paint-order:stroke;stroke:var(--sea);stroke-width:3px;
stroke-linejoin:round}
.name.broad{font-style:italic;fill:var(--soft);font-weight:400}
.wide{overflow-x:auto;border:1px solid var(--line);border-radius:4px}
table{border-collapse:collapse;width:100%;font-size:.84rem;line-height:1.4}
th,td{text-align:left;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid var(--line)}
thead th{background:var(--panel);font-weight:600;white-space:nowrap}
tbody th.report{background:var(--panel);font-weight:600;padding-top:.7rem}
tbody:last-child tr:last-child>*{border-bottom:0}
td.n{color:var(--soft);text-align:right}
td.when{white-space:nowrap}
.none{color:var(--soft);font-style:italic}
.chip{display:inline-block;border:1px solid currentColor;border-radius:3px;padding:0 .35em;font-size:.75rem;
margin-left:.3em;white-space:nowrap}
.chain span+span::before{content:" \\2190  ";color:var(--soft)}
.legend{display:flex;flex-wrap:wrap;gap:.4rem .8rem;margin:.4rem 0 1rem;padding:0;list-style:none;font-size:.85rem}
article{border-top:1px solid var(--line);padding:1rem 0;break-inside:avoid}
article:target,tr:target{background:var(--panel);box-shadow:0 0 0 .5rem var(--panel)}
.words{font:1.02rem/1.75 Charter,"Bitstream Charter","Noto Serif","DejaVu Serif",Georgia,serif;
max-width:46rem;margin:.4rem 0;white-space:pre-line}
mark{color:inherit;background:var(--attr);padding:.08em .18em;border-radius:3px;box-decoration-break:clone;
-webkit-box-decoration-break:clone}
mark small{font:600 .62em/1 system-ui,sans-serif;letter-spacing:.02em;margin-left:.3em;opacity:.85;white-space:nowrap}
.f-trigger{background:var(--trigger);font-weight:600}
.f-who{background:var(--who)}
.f-whom{background:var(--whom)}
.f-where{background:var(--where)}
.f-when{background:var(--when)}
.f-how_many{background:var(--how)}
.f-factuality{background:var(--fact)}
.f-attribution{background:var(--attr)}
.f-cue{background:var(--cue)}
.claim{display:grid;grid-template-columns:minmax(0,46rem) minmax(0,1fr);gap:0 2.5rem}
@media (max-width:60rem){.claim{grid-template-columns:minmax(0,1fr)}}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .9rem;margin:.5rem 0;font-size:.82rem;
align-content:start}
dt{color:var(--soft)}
dd{margin:0}
.tray{columns:22rem;font-size:.88rem;padding-left:1.2rem;margin:.3rem 0}
footer{color:var(--soft);font-size:.85rem;padding:2rem 1.5rem 3rem}
@media print{body{font-size:10.5pt;background:#fff;color:#000}header,main,footer{max-width:none;padding:0}
.wide{overflow:visible;border:0}table{font-size:7.6pt}thead{display:table-header-group}tr{break-inside:avoid}
mark,.area,.banner{-webkit-print-color-adjust:exact;print-color-adjust:exact}h2{break-after:avoid}}
"""
