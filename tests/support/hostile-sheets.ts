/** What host pages are known to do to elements, in the order of how much it hurts. Each is unlayered, as most are. */
export const sheets = {
  /** A reset as utility frameworks ship it. */
  reset: `
    *, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid; }
    h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: inherit; }
    a { color: inherit; text-decoration: inherit; }
    b, strong { font-weight: bolder; }
    code, kbd, pre { font-family: monospace; font-size: 1em; }
    sub, sup { font-size: 75%; line-height: 0; position: relative; vertical-align: baseline; }
    table { text-indent: 0; border-color: inherit; border-collapse: collapse; }
    ol, ul, menu { list-style: none; }
    img, svg, video { display: block; vertical-align: middle; }
    img, video { max-width: 100%; height: auto; }
    button, input, select, textarea { font: inherit; color: inherit; background: transparent; border-radius: 0; opacity: 1; }
    fieldset, legend { margin: 0; padding: 0; }
    *:focus { outline: none; }`,
  /** Element styles as component frameworks and themes of content systems have them. */
  elements: `
    body { font: 300 14px/1.2 Georgia, serif; color: #555; text-align: justify; }
    p { margin: 0 0 2rem; font-size: 13px; text-indent: 2em; color: #888; }
    h1, h2, h3, h4, h5, h6 { margin: 3rem 0 2rem; font: 700 40px/1 Impact, sans-serif; text-transform: uppercase; letter-spacing: 3px; border-bottom: 4px solid red; }
    ul, ol { margin: 2rem; padding: 1rem 4rem; background: #fee; list-style: square; }
    li { margin: 12px; padding: 12px; list-style: none; float: left; width: 50%; }
    a { color: hotpink; text-decoration: none; border-bottom: 2px dotted; padding: 0 1em; }
    strong, em { color: red; font-weight: 900; text-transform: uppercase; }
    code { color: #d63384; background: yellow; padding: 10px; }
    pre { background: #000; color: lime; margin: 40px; padding: 40px; border: 5px solid red; border-radius: 0; white-space: pre-wrap; max-height: 50px; }
    blockquote { font-size: 30px; margin: 50px; border: 4px solid; background: #ff0; }
    table { width: 30%; border: 4px solid red; margin: 30px; float: right; background: #efe; }
    th, td { border: 3px solid green; padding: 30px; text-align: right; background: #eef; }
    img { float: right; width: 50px; border: 5px solid red; }
    svg { width: 100px; height: 100px; fill: red; stroke: none; display: block; }
    hr { height: 20px; background: red; border: 0; margin: 60px 0; }
    label { display: block; font-weight: 900; margin-bottom: 2rem; text-transform: uppercase; }
    fieldset { border: 3px groove; margin: 30px; padding: 30px; min-width: min-content; }
    legend { float: left; width: 100%; margin-bottom: 2rem; font-size: 30px; border-bottom: 1px solid; }
    button { all: unset; display: block; width: 100%; padding: 40px; background: red; color: yellow; text-transform: uppercase; font: 900 30px Impact; box-shadow: 0 0 30px; border-radius: 50px; }
    input, select, textarea { width: 30px; height: 90px; border: 5px solid red; background: yellow; margin: 30px; font-size: 10px; box-shadow: 0 0 9px; }
    section, nav { padding: 0; }
    span { color: inherit; }`,
  /** Rules that reach into an article by class and element. (A pseudo-class more, and a host wins: it means to.) */
  article: `
    .content p { margin: 3em 0; line-height: 3; }
    .content ul li, .content ol li { list-style: square; margin-left: 5em; color: green; }
    .content h2, .content h3, .content h4 { color: orange; font-size: 3em; margin: 2em 0; }
    .content a { color: orange; }
    .content button { border-radius: 40px; background: orange; }
    .content table td, .content table th { border: 3px dashed; }
    .content pre, .content code { font-family: cursive; background: orange; }
    .content img { border: 9px solid; }`,
  /**
   * What a reset does not think of: backgrounds and columns of groups, enlarged and bare controls, motion for
   * everything, marks before prose.
   */
  leaks: `
    *, ::before, ::after { transition: all 2s; animation: 2s infinite alternate host-pulse; }
    @keyframes host-pulse { to { outline-color: red; } }
    fieldset, section, nav, aside, article { background: #fed; columns: 2; float: left; min-width: 40em; }
    fieldset { min-inline-size: min-content; }
    legend { float: left; clear: both; width: 100%; columns: 2; opacity: 0.6; white-space: nowrap; }
    input[type=checkbox], input[type=radio] { transform: scale(2); scale: 1.4; appearance: none; filter: grayscale(1); opacity: 0.4; vertical-align: super; }
    input[type=text], select, textarea { appearance: none; transform: skewX(3deg); opacity: 0.7; text-transform: uppercase; letter-spacing: 4px; white-space: nowrap; }
    label, button, p, span, li, dt, dd { white-space: nowrap; opacity: 0.8; vertical-align: sub; clear: both; text-transform: uppercase; }
    button { letter-spacing: 3px; min-height: 90px; min-width: 20em; box-sizing: content-box; filter: invert(1); transform: scale(1.2); text-shadow: 1px 1px red; }
    header, footer { position: fixed; z-index: 5; columns: 3; background: red; }
    blockquote::before { content: '“'; font-size: 4em; }
    blockquote::after { content: '”'; }
    h2::after, h3::after { content: ' #'; }
    p:empty { display: none; }
    li::before { content: '✓ '; }
    a::before { content: '→ '; }
    a::after { content: ' ↗'; }`,
  /** What a page that is one flex box, or that draws its own controls, says of every element. */
  boxes: `
    * { flex: 1 1 0; }
    input, button, select, textarea { outline: 3px solid red; accent-color: red; }
    table { display: block; }`,
}
