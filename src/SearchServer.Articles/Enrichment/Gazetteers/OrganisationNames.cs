using SearchServer.Articles.Enrichment.Names;

namespace SearchServer.Articles.Enrichment.Gazetteers;

/// <summary>Organisations whom news names without introduction.</summary>
internal sealed class OrganisationNames
{
    private readonly Dictionary<ulong, string> _known = [];

    public OrganisationNames()
    {
        ReadOnlySpan<char> lines = GazetteerResource.Read(GazetteerResource.Organisations);
        while (!lines.IsEmpty)
        {
            ReadOnlySpan<char> line = GazetteerResource.Next(ref lines, '\n');
            string name = GazetteerResource.Next(ref line, '\t').ToString();
            _known.TryAdd(NameFolding.Hash(name), name);
            while (!line.IsEmpty) _known.TryAdd(NameFolding.Hash(GazetteerResource.Next(ref line, ';')), name);
        }
    }

    /// <summary>The organisation that a name, without an article, stands for; null if it stands for none in particular.</summary>
    public string? Known(ReadOnlySpan<char> name) => _known.GetValueOrDefault(NameFolding.Hash(name));
}
