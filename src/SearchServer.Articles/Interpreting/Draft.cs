using System.Collections.Immutable;
using SearchServer.Articles.Schema;
using SearchServer.Articles.Searching;
using SearchServer.Engine.QueryParsing;

namespace SearchServer.Articles.Interpreting;

/// <summary>A query while it is interpreted: what the stages have found so far. For one thread.</summary>
internal sealed class Draft
{
    /// <summary>More words than this are a pasted text.</summary>
    private const int MaxTyped = 30;

    /// <summary>What scores are multiplied by at most: more tells nothing apart, and adds up to what no number is.</summary>
    private const float MaxBoost = 1000;

    private readonly Dictionary<SyntaxNode, AskedPart> _byNode = [];

    public Draft(string text, QuerySyntax syntax, ArticleSnapshot snapshot)
    {
        Text = text;
        Syntax = syntax with { Root = Flattened(syntax.Root) };
        Snapshot = snapshot;
        AddParts(Syntax.Root, ownField: null, isExcluded: false, boost: 1);
        Languages = Lexicon.Languages;
        foreach (AskedPart part in Parts.Where(part => !part.IsOpen)) Analyze(part);
        if (Parts.Find(part => part.Words.Length == Lexicon.MaxTerms) is { } cut) Warn($"A word or quotation has at most {Lexicon.MaxTerms} terms, the rest is left out", cut.Node);

        ImmutableArray<string> known = [.. Languages.Where(language => Parts.Exists(part => !part.IsExcluded && !part.IsOpen && HasText(part, language)))];
        if (!known.IsEmpty && !Parts.Exists(part => part.IsOpen)) Languages = known;
        SynonymScansLeft = Bounds.MaxScansIn(this);
        Run = [.. Syntax.Root.Clauses
            .Where(clause => clause is { Operator: ClauseOperator.None, Field: null, Node: WordSyntax })
            .Select(clause => _byNode.GetValueOrDefault(clause.Node)!).Where(part => part is not null)];
    }

    /// <summary>As it was typed.</summary>
    public string Text { get; }

    public QuerySyntax Syntax { get; }

    public ArticleSnapshot Snapshot { get; }

    public Lexicon Lexicon => Snapshot.Lexicon;

    /// <summary>The languages whose texts have any of the words, or all that there are if none has.</summary>
    public ImmutableArray<string> Languages { get; private set; }

    /// <summary>The words and quotations, in their order. What has neither letter nor digit is not among them.</summary>
    public List<AskedPart> Parts { get; } = [];

    /// <summary>The words that stand side by side without operators and fields: what a person types who knows of neither.</summary>
    public ImmutableArray<AskedPart> Run { get; }

    /// <summary>What the demand is about: the words, and what stands for words, of which an article may lack some.</summary>
    public IEnumerable<AskedPart> Demanded => Syntax.Root.Clauses.Where(clause => clause.Operator == ClauseOperator.None && !Binds(clause)).Select(clause => PartOf(clause.Node)).OfType<AskedPart>();

    /// <summary>Whether it is so long that a few of its words say what it is about: how each is written otherwise is not looked for, which would take long.</summary>
    public bool IsPasted => Parts.Count > MaxTyped;

    /// <summary>The names, each with the parts that it is.</summary>
    public List<(InterpretedName Name, AskedPart[] Parts)> Names { get; } = [];

    public List<InterpretedPeriod> Periods { get; } = [];

    /// <summary>What the stages have to say, each once, with the place in the text where it came up first, if it has one. What is wrong with the syntax is not among it.</summary>
    public List<(string Message, int? Position)> Warnings { get; } = [];

    /// <summary>How many synonyms were looked up so far.</summary>
    public int Synonyms { get; set; }

    /// <summary>How many articles may still be gone through for synonyms of several words.</summary>
    public long SynonymScansLeft { get; set; }

    public string? DidYouMean { get; set; }

    /// <summary>The part that a word or quotation is; null for one that has neither letter nor digit.</summary>
    public AskedPart? PartOf(SyntaxNode node) => _byNode.GetValueOrDefault(node);

    /// <summary>Whether an article must have a clause that no operator stands at, whatever else it has: what is asked of a field, words near each other, and a quotation, but not one in a text that is quoted itself.</summary>
    public bool Binds(ClauseSyntax clause) => clause.Node is AllSyntax or NearSyntax || clause.Field is not null || (clause.Node is PhraseSyntax && !IsPasted);

    /// <summary>Whether parts that follow each other in the run do so in the query, too, with nothing between them.</summary>
    public bool AreNeighbours(params ReadOnlySpan<AskedPart> parts) => Parts.IndexOf(parts[^1]) == Parts.IndexOf(parts[0]) + parts.Length - 1;

    /// <summary>Looks a part up again, after what is looked for has changed.</summary>
    public void Analyze(AskedPart part)
    {
        part.Words = Lexicon.WordsOf(part.Word);
        part.Stems = Languages.ToDictionary(language => language, language => part.IsQuoted ? [] : Lexicon.StemsOf(language, part.Word));
        part.DocFreq = DocFreqOf(part);
    }

    /// <summary>Looks up what is looked for besides what was typed, in all languages: where one has it, articles in this language are asked too.</summary>
    public void AnalyzeEverywhere(AskedPart part)
    {
        ImmutableArray<string> before = Languages;
        Languages = Lexicon.Languages;
        Analyze(part);
        Languages = [.. Lexicon.Languages.Where(language => before.Contains(language) || HasText(part, language))];
    }

    /// <summary>Warns, once of each kind.</summary>
    /// <param name="message">What is said, without its place.</param>
    /// <param name="at">What it is about; null for the query as a whole.</param>
    public void Warn(string message, SyntaxNode? at = null)
    {
        if (!Warnings.Exists(warning => warning.Message == message)) Warnings.Add((message, at?.Start));
    }

    /// <summary>Whether texts in a language have a part, about.</summary>
    private bool HasText(AskedPart part, string language) => part.Fields.Any(field => ArticleFields.IsText(field) && (part.IsQuoted || part.Stems[language].IsEmpty
        ? Lexicon.DocFreq(ArticleFields.WordsField(field, language), part.Words) > 0
        : Lexicon.DocFreq(ArticleFields.TextField(field, language), part.Stems[language]) > 0));

    /// <summary>Parentheses around words without operators, as writers set them, group nothing.</summary>
    private static GroupSyntax Flattened(GroupSyntax group) => group with { Clauses = [.. group.Clauses.SelectMany(Flattened)] };

    private static IEnumerable<ClauseSyntax> Flattened(ClauseSyntax clause)
    {
        if (clause.Node is not GroupSyntax group) return [clause];
        GroupSyntax inner = Flattened(group);
        bool isPlain = clause is { Operator: ClauseOperator.None, Field: null, Boost: 1 } && inner.Clauses.All(word => word is { Operator: ClauseOperator.None, Node: not GroupSyntax });
        return isPlain ? inner.Clauses : [clause with { Node = inner }];
    }

    private void AddParts(GroupSyntax group, string? ownField, bool isExcluded, float boost)
    {
        foreach (ClauseSyntax clause in group.Clauses)
        {
            string? named = clause.Field ?? ownField;
            bool excluded = isExcluded || clause.Operator == ClauseOperator.Excluded;
            float boosted = boost * clause.Boost;
            if (boosted > MaxBoost)
            {
                boosted = MaxBoost;
                Warn($"Boosts are at most {MaxBoost:F0}, together", clause.Node);
            }

            if (clause.Node is GroupSyntax inner)
            {
                AddParts(inner, named, excluded, boosted);
            }
            else if (clause.Node is not AllSyntax)
            {
                AskedPart part = new(clause.Node, TypedOf(clause.Node), named is null ? ArticleFields.DefaultSearched : [named]) { OwnField = named, IsExcluded = excluded, Boost = boosted };
                if (!part.IsOpen && (named is null || ArticleFields.HasWords(named)) && Lexicon.WordsOf(part.Typed).IsEmpty) continue;
                Parts.Add(part);
                _byNode.Add(clause.Node, part);
            }
        }
    }

    /// <summary>What a word or quotation says without backslashes and marks; anything else as it stands in the text.</summary>
    private string TypedOf(SyntaxNode node) => node switch
    {
        WordSyntax word => word.Text,
        PhraseSyntax phrase => phrase.Text,
        _ => Text[node.Start..node.End],
    };

    private long DocFreqOf(AskedPart part)
    {
        if (part.Fields.Contains(ArticleFields.Id)) return Math.Max(Lexicon.DocFreq(ArticleFields.Id, part.Typed), Lexicon.DocFreq(ArticleFields.GivenId, part.Typed));
        long inTexts = 0;
        foreach (string language in Languages)
        {
            inTexts += part.Fields.Where(ArticleFields.IsText).Select(field => part.IsQuoted
                ? Lexicon.DocFreq(ArticleFields.WordsField(field, language), part.Words)
                : Lexicon.DocFreq(ArticleFields.TextField(field, language), part.Stems[language])).DefaultIfEmpty().Max();
        }

        long inNames = part.IsStopWordSomewhere ? 0 : part.Fields.Where(field => !ArticleFields.IsText(field)).Select(field => Lexicon.DocFreq(field, part.Words)).DefaultIfEmpty().Max();
        return Math.Max(inTexts, inNames);
    }
}
