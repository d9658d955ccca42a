namespace SearchServer.Articles.Enrichment.Tagging;

/// <summary>A file of the tagger's weights is not what it has to be: damaged, cut off, of another version.</summary>
public sealed class TaggerModelException(string file, string expected, string found, Exception? inner = null)
    : IOException($"{file} is not a model of the tagger: expected {expected}, found {found}.", inner)
{
    /// <summary>The file.</summary>
    public string File => file;
}
