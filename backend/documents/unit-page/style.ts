/** How the page of a unit's goals looks: the app's own ink and paper, in the reader's light or dark, and always ink on white on paper. */

export const UNIT_PAGE_STYLE = `
:root{color-scheme:light;--ground:#f4f4f1;--surface:#fff;--line:#dfdfd8;--ink:#17222a;--ink-2:#414d55;--ink-3:#59656c;--bar:#2c3f4b;--track:#dedfd9;--missing:#7f8986;
--green:#23754a;--green-glyph:#fff;--yellow:#f2bd2c;--yellow-edge:#543d00;--red:#b3261b;--red-glyph:#fff;--stale:#515c63}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--ground:#11191e;--surface:#182228;--line:#2b3941;--ink:#e9eeee;--ink-2:#bdc8cb;--ink-3:#97a6ac;--bar:#c3ced1;--track:#34434b;--missing:#85959c;
--green:#5fbd87;--green-glyph:#0d2117;--yellow:#f0c347;--yellow-edge:#352b10;--red:#f0796a;--red-glyph:#300d09;--stale:#aab7bc}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:2.5rem 1.5rem;background:var(--ground);color:var(--ink);font:1rem/1.5 "Atkinson Hyperlegible Next","Segoe UI","Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
h1,h2,h3,p,dl,dd{margin:0}
h1{font-size:2.125rem;line-height:1.18;letter-spacing:-.018em}
h2{font-size:1.375rem;line-height:1.25}
h3{font-size:1.0625rem;line-height:1.35;text-wrap:pretty}
.lede{font-size:1.125rem;color:var(--ink-2);margin:.25rem 0}
.meta{font-size:.875rem;color:var(--ink-3)}
.why{margin-top:.5rem;color:var(--ink-2);max-width:42rem}
section{margin-top:2.25rem}
article{margin-top:1rem;padding:1rem 1.25rem;border-radius:12px;background:var(--surface);border:1px solid var(--line)}
.head{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1.5rem}
.head h3{flex:1 1 20rem}
.status{display:flex;align-items:center;gap:.4rem;font-weight:600;font-size:.9375rem}
td.status{display:table-cell;white-space:nowrap}
td.status .sign{display:inline-block;vertical-align:-.15em;margin-right:.4rem}
.sign{width:1em;height:1em;flex:none}
.sign .glyph{fill:none;stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round}
.green{fill:var(--green)}.green .glyph{stroke:var(--green-glyph)}
.yellow{fill:var(--yellow);stroke:var(--yellow-edge);stroke-width:1.4}
.red{fill:var(--red)}.red .glyph{stroke:var(--red-glyph)}
.stale{fill:none;stroke:var(--stale);stroke-width:1.6}.stale circle{stroke-dasharray:2.6 2.1}
.figures{margin-top:.5rem;font-variant-numeric:tabular-nums lining-nums;color:var(--ink-2)}
.figures b{font-size:1.25rem;color:var(--ink)}
.arrow{width:1em;height:1em;vertical-align:-.12em;fill:none;stroke:var(--ink-3);stroke-width:1.5}
.bar svg{display:block;width:100%;height:1.125rem;margin-top:.25rem}
.track{fill:var(--track)}.done{fill:var(--bar)}.done.stale{fill:var(--missing);stroke:none}.missing{fill:var(--missing);opacity:.45}.mark{fill:var(--ink)}
.beats{display:block;max-width:100%;margin-top:.25rem}.held{fill:var(--bar)}.missed{fill:none;stroke:var(--bar);stroke-width:1.5}
dl{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin-top:.75rem}
dt{font-size:.8125rem;color:var(--ink-3)}
dd{font-weight:600}
.said{margin-top:.75rem;padding-top:.75rem;border-top:1px solid var(--line);color:var(--ink-2)}
table{border-collapse:collapse;width:100%;margin-top:.75rem;font-variant-numeric:tabular-nums lining-nums}
th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;font-weight:400}
thead th{font-size:.8125rem;color:var(--ink-3)}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line)}
@page{margin:18mm 16mm}
@media print{:root{--ground:#fff;font-size:81.25%}body{max-width:none;padding:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}article,tr,.head{break-inside:avoid}h2,h2+.meta,h2+.meta+.why{break-after:avoid}thead{display:table-header-group}}
@media (forced-colors:active){svg{forced-color-adjust:auto}.done,.mark,.held{fill:CanvasText}.track{fill:Canvas;stroke:CanvasText}.sign{fill:CanvasText;stroke:none}.sign .glyph{stroke:Canvas}.yellow,.stale{fill:Canvas;stroke:CanvasText}.stale .glyph{stroke:CanvasText}}
`
