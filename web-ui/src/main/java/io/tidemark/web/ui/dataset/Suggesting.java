package io.tidemark.web.ui.dataset;

import io.tidemark.core.suggest.Rejections;
import io.tidemark.core.suggest.Suggestions;
import io.tidemark.core.version.RuleBook;

/** Where suggested rules come from, and where those go that nobody wants. */
record Suggesting(Suggestions suggestions, Rejections rejections, RuleBook book) {}
