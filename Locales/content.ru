content.sources = Источники
content.source.checked = прочитано: {0}
