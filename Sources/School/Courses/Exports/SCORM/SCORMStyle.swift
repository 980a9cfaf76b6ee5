/// What the form of a part adds to the look of a book: wide places to press, and words for what was right.
enum SCORMStyle {
  static let css = """
    fieldset { margin: 1.2rem 0; padding: .6rem .9rem; border: 1px solid var(--line); }
    legend { font-weight: 700; padding: 0 .3rem; }
    label { display: flex; flex-wrap: wrap; gap: .2rem .6rem; align-items: center; min-height: 44px; }
    label.right > span { font-weight: 700; }
    label.right > span::after { content: " ✓"; }
    input[type="text"], select, textarea { font: inherit; min-height: 44px; max-width: 100%; }
    textarea { width: 100%; }
    input[type="radio"], input[type="checkbox"] { width: 1.4rem; height: 1.4rem; }
    button { font: inherit; font-weight: 700; min-height: 44px; padding: .5rem 1.2rem; }
    .verdict { font-weight: 700; }
    .feedback, .explanation { margin: .2rem 0 .6rem 2rem; }
    .known { list-style: none; padding-left: 2rem; }
    [hidden] { display: none; }

    """
}
