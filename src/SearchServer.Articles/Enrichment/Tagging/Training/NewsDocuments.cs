namespace SearchServer.Articles.Enrichment.Tagging.Training;

/// <summary>
/// Articles that a model has labelled, to learn from in turn: what it is sure of, seen in the light of the whole article, teaches the words and phrases that surround it today.
/// What it is not sure of may be anything.
/// </summary>
internal static class NewsDocuments
{
    /// <summary>What a label must be better by than those of other classes to be taken for granted, in the natural logarithm of a probability.</summary>
    private const float MinNameMargin = 2;
    private const float MinOutsideMargin = 2;

    /// <summary>How many tokens of an article are used.</summary>
    private const int MaxTokens = 1_500;

    /// <summary>Labels an article, its title in front.</summary>
    public static TrainingDocument Label(Workspace workspace, Article article)
    {
        string text = $"{article.Title}\n\n{article.Body}";
        TaggerDocument document = workspace.Document;
        document.Clear();
        document.Read(text, 0, MaxTokens);
        workspace.Tag("", text, 0);
        uint[] allowed = new uint[document.Tokens.Count];
        HashSet<int> learned = [];
        for (int number = 0; number < document.Sentences.Count; number++)
        {
            Sentence sentence = document.Sentences[number];
            bool hasName = false;
            for (int i = sentence.First, end; i < sentence.End; i = end)
            {
                end = i + 1;
                int label = workspace.Labels[i];
                if (label == Labels.Outside)
                {
                    allowed[i] = workspace.Margin(i, end) >= MinOutsideMargin ? 1u << label : Labels.Any;
                    hasName |= i > sentence.First && document.FormAt(sentence, i).IsCapitalised;
                    continue;
                }

                while (Labels.IsOpen(workspace.Labels[end - 1])) end++;
                hasName = true;
                bool isSure = workspace.Margin(i, end) >= MinNameMargin && (document.Phrases[i] == 0 || ((document.Phrases[i] >> Labels.ClassOf(label)) & 1) != 0);
                int first = i, kind = Labels.ClassOf(label);
                while (kind == Labels.Person && first + 1 < end && Honorifics.Contains(text.AsSpan(document.Tokens[first].Start, document.Tokens[first].Length))) first++;
                if (kind == Labels.Person && first > sentence.First && workspace.Labels[first - 1] == Labels.Outside && text.AsSpan(document.Tokens[first - 1].Start, document.Tokens[first - 1].Length) is "bin" or "ibn" or "van" or "von" or "der" or "den" or "al" or "el")
                {
                    i = --first;
                }

                for (int j = i; j < end; j++) allowed[j] = j < first ? 1u << Labels.Outside : isSure ? 1u << Labels.At(kind, j - first, end - first) : Labels.Any;
            }

            if (hasName) learned.Add(number);
        }

        return new TrainingDocument(text, [.. document.Tokens], [.. document.Sentences], allowed) { Learned = learned };
    }
}
