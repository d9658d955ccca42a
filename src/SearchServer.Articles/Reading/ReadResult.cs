namespace SearchServer.Articles.Reading;

/// <summary>What came of a file, or of a part of one: an article, or the reason why there is none.</summary>
public readonly record struct ReadResult
{
    private ReadResult(Article? article, int? line, Rejection? rejection)
    {
        Article = article;
        Line = line;
        Rejection = rejection;
    }

    /// <summary>The article, if there is one.</summary>
    public Article? Article { get; }

    /// <summary>The line that the article begins at in its file, from 1, where there are several in a text.</summary>
    public int? Line { get; }

    /// <summary>Why there is none.</summary>
    public Rejection? Rejection { get; }

    /// <summary>How many characters of its source could not be read, and are U+FFFD in what was read.</summary>
    public int DamagedCharacters { get; init; }

    /// <summary>What was done to its source so that it could be read; null if nothing was.</summary>
    public string? Note { get; init; }

    /// <summary>An article.</summary>
    public static ReadResult Of(Article article, int? line = null) => new(article, line, null);

    /// <summary>No article.</summary>
    public static ReadResult Rejected(Rejection rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        return new ReadResult(null, rejection.Line, rejection);
    }

    /// <summary>No article.</summary>
    public static ReadResult Rejected(string path, string reason, int? line = null) => Rejected(new Rejection(path, line, reason));

    /// <summary>The same with another article.</summary>
    internal ReadResult With(Article article) => new(article, Line, null) { DamagedCharacters = DamagedCharacters, Note = Note };
}

/// <summary>Something that is not an article.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line in it, from 1, if that is known.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record Rejection(string Path, int? Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => Line is null ? $"{Path}: {Reason}" : $"{Path}, line {Line}: {Reason}";
}
