using SearchServer.Articles.Schema;
using SearchServer.Articles.UserLists;
using SearchServer.Engine.QueryParsing;

namespace SearchServer.Articles.Interpreting;

/// <summary>
/// Words, and words side by side, for which the user's list has others: an article that has these has the words. The longest sequence counts, and of one that overlaps it nothing else is found. Words are known in any form of the
/// languages that have them. Quoted words stay as they are typed, and so do excluded ones: <c>ferry -boat</c> is asked by who wants ferries and no boats, also where the list says that both are one.
/// </summary>
internal static class SynonymsOfWords
{
    /// <summary>So many synonyms are looked for in a query, those that no article has included.</summary>
    private const int MaxSynonyms = 200;

    /// <summary>Finds them.</summary>
    /// <param name="draft">The query.</param>
    /// <param name="isAsked">Whether a word or sequence is looked up.</param>
    public static void Apply(Draft draft, Func<AskedPart[], bool> isAsked)
    {
        if (draft.Snapshot.Synonyms.Count == 0) return;
        foreach (AskedPart[] run in RunsOf(draft, draft.Syntax.Root)) Apply(draft, run, isAsked);
    }

    /// <summary>Words that stand side by side, without operators, in parentheses too; one that has an operator stands alone.</summary>
    private static IEnumerable<AskedPart[]> RunsOf(Draft draft, GroupSyntax group)
    {
        List<AskedPart> run = [];
        foreach (ClauseSyntax clause in group.Clauses)
        {
            AskedPart? part = clause.Node is WordSyntax && draft.PartOf(clause.Node) is { IsExcluded: false, IsLeftOut: false, IsOpen: false } word && word.Fields.Any(ArticleFields.IsText) ? word : null;
            bool goesOn = part is not null && run.Count > 0 && clause is { Operator: ClauseOperator.None, Field: null } && run[^1].OwnField == part.OwnField;
            if (!goesOn && run.Count > 0)
            {
                yield return [.. run];
                run.Clear();
            }

            if (part is not null && clause.Operator == ClauseOperator.None) run.Add(part);
            else if (part is not null) yield return [part];
            if (clause.Node is not GroupSyntax inner) continue;
            foreach (AskedPart[] words in RunsOf(draft, inner)) yield return words;
        }

        if (run.Count > 0) yield return [.. run];
    }

    private static void Apply(Draft draft, AskedPart[] run, Func<AskedPart[], bool> isAsked)
    {
        // In no language: as they are typed.
        (SynonymTable Table, string Language, string[] Keys)[] tables =
            [.. draft.Languages.Prepend("").Select(language => (draft.Snapshot.Synonyms.In(language, draft.Lexicon), language, run.Select(part => draft.Lexicon.KeyOf(language, part.Word)).ToArray()))];
        int longest = tables.Max(table => table.Table.MaxTerms);
        for (int start = 0; start < run.Length;)
        {
            int length = Math.Min(longest, run.Length - start);
            while (length > 0 && !TryApply(start, length)) length--;
            start += Math.Max(1, length);
        }

        bool TryApply(int start, int length)
        {
            AskedPart[] parts = run[start..(start + length)];
            List<SynonymEntry> entries = [];
            HashSet<string> same = [];
            foreach ((SynonymTable table, string language, string[] keys) in tables)
            {
                string key = string.Join(' ', keys, start, length);
                foreach (SynonymEntry entry in table.Find(key))
                {
                    if (!entries.Contains(entry)) entries.Add(entry);
                    same.UnionWith(entry.Others.Take(MaxSynonyms).Where(other => draft.Lexicon.KeyOf(language, other) == key));
                }
            }

            if (entries.Count == 0) return false;
            if (isAsked(parts)) Add(draft, parts, entries, same);
            return true;
        }
    }

    /// <summary>Gives words the synonyms that articles have.</summary>
    /// <param name="draft">The query.</param>
    /// <param name="parts">The words.</param>
    /// <param name="entries">What the list says of them.</param>
    /// <param name="same">Synonyms that are but other forms of the words.</param>
    private static void Add(Draft draft, AskedPart[] parts, List<SynonymEntry> entries, HashSet<string> same)
    {
        parts = [.. parts.Where(part => draft.Languages.Any(part.BindsIn))];
        if (parts.Length == 0) return;
        bool isLeftOut = false;
        foreach (string text in entries.SelectMany(entry => entry.Others).Distinct().Where(text => !same.Contains(text)))
        {
            if (draft.Synonyms == MaxSynonyms)
            {
                isLeftOut = true;
                break;
            }

            draft.Synonyms++;
            AskedPart synonym = new(parts[0].Node, text, parts[0].Fields);
            draft.AnalyzeEverywhere(synonym);
            if (synonym.DocFreq == 0) continue;
            long scans = Bounds.ScansOf(synonym);
            if (scans > draft.SynonymScansLeft)
            {
                isLeftOut = true;
                continue;
            }

            draft.SynonymScansLeft -= scans;
            foreach (AskedPart part in parts) part.Synonyms.Add(synonym);
        }

        if (isLeftOut) draft.Warn($"Of a query's synonyms at most {MaxSynonyms} are looked for, and of those of several words as many as take no longer than quotations may: the rest is left out");
        if (entries.Exists(entry => entry.KeepsOwn)) return;
        foreach (AskedPart part in parts.Where(part => part.Synonyms.Count > 0 && same.Count == 0)) part.IsReplaced = true;
    }
}
