namespace SearchServer.Articles.Reading;

/// <summary>What is to be said of a unit besides its articles.</summary>
internal sealed class ReadingNotes
{
    /// <summary>What was done to it so that it could be read; null if nothing was.</summary>
    public string? Note { get; set; }

    /// <summary>What in it could not be read, and in which line, if that is known.</summary>
    public List<(string Reason, int? Line)> Problems { get; } = [];

    /// <summary>The kinds of items that are no articles.</summary>
    public List<string> PassedOver { get; } = [];
}
