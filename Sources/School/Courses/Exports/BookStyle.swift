/// How a course looks away from home: calm, large, for paper and for small screens.
enum BookStyle {
  static let css = """
    :root { color-scheme: light dark; --line: #b9b2a4; --soft: #5b5b66; --tint: #f3ede0; }
    @media (prefers-color-scheme: dark) {
      :root { --line: #55505e; --soft: #b9b3bd; --tint: #2c2833; }
    }
    body { margin: 0; font: 1.0625rem/1.55 "Noto Sans", system-ui, sans-serif; overflow-wrap: anywhere; }
    main { max-width: 42rem; margin: 0 auto; padding: 1rem; }
    h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .5em; }
    h1 { font-size: 1.6rem; margin-top: .4em; }
    h2 { font-size: 1.3rem; }
    h3 { font-size: 1.1rem; }
    img { max-width: 100%; height: auto; }
    blockquote { margin: 1em 0; padding-left: 1em; border-left: 4px solid var(--line); }
    table { border-collapse: collapse; }
    th, td { border: 1px solid var(--line); padding: .3em .6em; text-align: left; vertical-align: top; }
    .muted { color: var(--soft); font-size: .9375rem; }
    .notice { padding: .6em .9em; background: var(--tint); border-left: 6px solid var(--line); }
    .languages, .neighbours { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
    .languages > *, .neighbours > * { padding: .7rem 0; }
    .neighbours { border-top: 1px solid var(--line); margin-top: 2rem; }
    .choices { list-style: none; padding-left: 1.2em; }
    .question { margin-bottom: .3em; }
    summary { padding: .7rem 0; font-weight: 700; cursor: pointer; }
    @media print { .languages, .neighbours { display: none; } }

    """
}
