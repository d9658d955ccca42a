using System.Collections.Immutable;
using SearchServer.Articles.Schema;
using SearchServer.Engine.QueryParsing;
using SearchServer.Engine.Search;

namespace SearchServer.Articles.Interpreting;

/// <summary>A term of a text, and its position from the text's first.</summary>
internal readonly record struct WordTerm(string Text, int Position);

/// <summary>A word of the query, a quotation, or a word that leaves something open, on its way from how it was typed to what is looked for. A stage may change what is not given when it is made.</summary>
/// <param name="node">As it is written.</param>
/// <param name="typed">As it was typed, without the marks around a quotation.</param>
/// <param name="fields">The fields that it may stand in, as <see cref="Schema.ArticleFields"/> names them, without language.</param>
internal sealed class AskedPart(SyntaxNode node, string typed, ImmutableArray<string> fields)
{
    /// <summary>As it is written.</summary>
    public SyntaxNode Node => node;

    /// <summary>The fields that it may stand in.</summary>
    public ImmutableArray<string> Fields => fields;

    /// <summary>As it was typed, without the marks around a quotation.</summary>
    public string Typed { get; } = typed;

    /// <summary>The field that the query names for it; null where it names none.</summary>
    public string? OwnField { get; init; }

    /// <summary>Whether it is a quotation: its words are looked for as they were typed.</summary>
    public bool IsQuoted => node is PhraseSyntax;

    /// <summary>Whether it is words near each other.</summary>
    public bool IsNear => node is NearSyntax;

    /// <summary>Whether it stands for many words: a pattern, words like another, a regular expression, a range or words near each other.</summary>
    public bool IsOpen { get; set; } = node is FuzzySyntax or PatternSyntax or RegexpSyntax or RangeSyntax or NearSyntax;

    /// <summary>How far the words of a quotation may stand from their places.</summary>
    public int Slop => (node as PhraseSyntax)?.Slop ?? 0;

    /// <summary>Whether articles that have it are left out.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>What its scores are multiplied by.</summary>
    public float Boost { get; init; } = 1;

    /// <summary>Whether it is not looked for, because the query asks for more than one may.</summary>
    public bool IsLeftOut { get; set; }

    /// <summary>What is looked for: as typed, or corrected.</summary>
    public string Word { get; set; } = typed;

    /// <summary>The words as they are typed, folded.</summary>
    public ImmutableArray<WordTerm> Words { get; set; } = [];

    /// <summary>The terms of the word in each language of the index; none where it is a stop word.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<WordTerm>> Stems { get; set; } = ImmutableDictionary<string, ImmutableArray<WordTerm>>.Empty;

    /// <summary>Whether it is one term, wherever it is looked for.</summary>
    public bool IsOneTerm => Words.Length == 1 && Stems.Values.All(terms => terms.Length <= 1);

    /// <summary>What else satisfies it: an entity that it names, a time, the word written otherwise.</summary>
    public List<Query> Others { get; } = [];

    /// <summary>What the user says means the same, each looked for as this part is.</summary>
    public List<AskedPart> Synonyms { get; } = [];

    /// <summary>Whether its synonyms are looked for in its place, and not beside it.</summary>
    public bool IsReplaced { get; set; }

    /// <summary>Whether its terms need not stand side by side.</summary>
    public bool IsLoose { get; set; }

    /// <summary>How many articles have it, about; its synonyms are counted apart.</summary>
    public long DocFreq { get; set; }

    /// <summary>How many articles have it or one of its synonyms, about.</summary>
    public long DocFreqOfAny => Synonyms.Select(synonym => synonym.DocFreq).Append(IsReplaced ? 0 : DocFreq).Max();

    /// <summary>Whether some articles have it, or what satisfies it.</summary>
    public bool IsFound => DocFreq > 0 || Others.Count > 0 || Synonyms.Count > 0;

    /// <summary>Whether it is part of a time, as in <c>january 2019</c>.</summary>
    public bool IsTime { get; set; }

    /// <summary>What it says: parts that say the same find the same, as long as nothing else satisfies one of them.</summary>
    public (string Words, bool IsQuoted, int Slop, string Fields) Meaning => (IsOpen || OwnField is not null ? Typed : string.Join(' ', Words.Select(word => word.Text)), IsQuoted, Slop, string.Join(' ', Fields));

    /// <summary>Whether a language has it as a stop word, so that it says nothing in names either, unless it is looked for in nothing else.</summary>
    public bool IsStopWordSomewhere => !IsQuoted && Fields.Any(ArticleFields.IsText) && Stems.Values.Any(terms => terms.IsEmpty);

    /// <summary>Whether it is something that articles in a language are asked for. In names alone there are no stop words.</summary>
    public bool BindsIn(string language) => IsQuoted || IsOpen || !Fields.Any(ArticleFields.IsText) || (Stems.TryGetValue(language, out ImmutableArray<WordTerm> terms) && !terms.IsEmpty);
}
