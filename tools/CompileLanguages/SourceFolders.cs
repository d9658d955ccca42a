namespace SearchServer.CompileLanguages;

/// <summary>Where statistics of languages lie.</summary>
/// <param name="Models">A folder a language, with its n-grams of up to four characters.</param>
/// <param name="Counts">A file a language, for those that the first does not have.</param>
internal sealed record SourceFolders(string Models, string Counts)
{
    /// <summary>Reads a language's.</summary>
    public SourceModel Read(string language)
    {
        string folder = Path.Combine(Models, language);
        return Directory.Exists(folder) ? SourceModel.Read(folder) : SourceModel.ReadCounts(Path.Combine(Counts, language));
    }
}
