using System.Collections.Immutable;

using SearchServer.Articles.Cleaning.Html;
using SearchServer.Articles.UserLists;
namespace SearchServer.Articles.Enrichment.Outlets;

/// <summary>
/// Gives each outlet one name, whatever it is called: names and aliases are compared without case, accents, punctuation and a "The" in front, addresses by their host and the hosts above it. What it does
/// not know keeps the name that it has. Immutable and safe to share.
/// </summary>
public sealed class OutletRegistry
{
    /// <summary>Longer names are none, in UTF-16 code units.</summary>
    private const int MaxNameLength = 120;

    /// <summary>So many parts of a path may belong to a domain.</summary>
    internal const int MaxPathParts = 3;

    /// <summary>What outlets put behind their names in front of a part of themselves.</summary>
    private static readonly ImmutableArray<string> s_parts = [" opinion", " opinions", " editorial", " editorials", " editorial board", " online", " digital", " blog", " blogs", " staff", " politics", " (opinion)", " (blog)", " (online news)", " (news)", " (editorial)"];

    /// <summary>Words that are the names of outlets, but more often those of folders.</summary>
    private static readonly HashSet<string> s_folderWords = new(
        ["time", "nature", "science", "people", "fortune", "mirror", "express", "reason", "metro", "stern", "focus", "slate", "salon", "vice", "wired", "stuff", "today", "mint", "dawn", "politika", "delo", "index", "reforma", "variety", "bild", "medium", "blick", "stat", "trouw", "scroll", "quartz", "guardian", "independent", "spectator", "economist", "atlantic", "province", "australian", "age", "nation", "sun", "local", "punch", "hill"], StringComparer.Ordinal);

    private static readonly Lazy<OutletRegistry> s_default = new(() =>
    {
        using Stream stream = typeof(OutletRegistry).Assembly.GetManifestResourceStream(OutletResourceFormat.ResourceName) ?? throw new InvalidOperationException($"The assembly has no resource {OutletResourceFormat.ResourceName}.");
        return new OutletRegistry(OutletResourceFormat.Read(stream));
    });

    private readonly List<Outlet> _outlets;
    private readonly Dictionary<string, Outlet> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Outlet> _byBareKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Outlet> _byDomain = new(StringComparer.Ordinal);

    private OutletRegistry(List<Outlet> outlets)
    {
        _outlets = outlets;
        foreach (Outlet outlet in outlets)
        {
            AddName(outlet.Name, outlet);
            foreach (string alias in outlet.Aliases) AddName(alias, outlet);
            foreach (string domain in outlet.Domains) _byDomain.TryAdd(domain, outlet);
        }
    }

    /// <summary>The outlets that the program knows.</summary>
    public static OutletRegistry Default => s_default.Value;

    /// <summary>The outlets of a file (<see cref="OutletFile"/>), and where it says nothing of them those that the program knows.</summary>
    /// <exception cref="UserListException">The file is not a list of outlets.</exception>
    public static OutletRegistry Load(string path) => new([.. OutletFile.Read(path).Select(Default.Complete), .. Default._outlets]);

    /// <summary>The name of the outlet that the evidence speaks of; null if it speaks of none.</summary>
    internal string? Resolve(OutletEvidence evidence)
    {
        Outlet? host = evidence.Url is { } url ? FindHost(url) : null;
        if (Clean(evidence.Given) is { } given) return NameOf(given, host);
        string? site = Clean(evidence.SiteName);
        if (site is not null && Find(site, host) is { } known) return known.Name;
        if (Clean(evidence.AggregatorLabel) is { } label) return NameOf(label, null);
        if (host is not null) return host.Name;
        if (site is not null) return NameOf(site, null);
        if (evidence.Path is { } path && FindFolder(path) is { } folder) return folder.Name;
        if (evidence.Text is { } text && DatelineAgency.Find(text, this) is { } agency) return agency.Name;
        return evidence.Url is { } address && HostName.Of(address) is { Length: > 0 } unknown && !HostName.IsCarrier(unknown) ? HostName.Registrable(unknown) : null;
    }

    /// <summary>The outlet of a name or host; null if none is known.</summary>
    internal Outlet? Find(string name) => Find(name, null);

    /// <summary>The agency of a name.</summary>
    internal Outlet? FindAgency(string name) => FindName(name) is { IsAgency: true } agency ? agency : null;

    /// <summary>The outlet whose host an address has.</summary>
    internal Outlet? FindHost(string address)
    {
        (string host, string path) = HostName.Split(address);
        if (host.Length == 0) return null;
        string[] parts = path.Split('/', MaxPathParts + 1, StringSplitOptions.RemoveEmptyEntries);
        for (string? at = host; at is not null && (at.Length == host.Length || !HostName.IsHosting(at)); at = HostName.Parent(at))
        {
            for (int count = Math.Min(parts.Length, MaxPathParts); count >= 0; count--)
            {
                string domain = count == 0 ? at : $"{at}/{string.Join('/', parts, 0, count)}";
                if (_byDomain.TryGetValue(domain, out Outlet? outlet)) return outlet;
            }
        }

        return null;
    }

    /// <summary>A user's outlet that is known keeps its known aliases and domains.</summary>
    private Outlet Complete(Outlet outlet) => FindName(outlet.Name) is { } known
        ? outlet with { Aliases = [.. outlet.Aliases, known.Name, .. known.Aliases], Domains = [.. outlet.Domains, .. known.Domains], IsAgency = outlet.IsAgency || known.IsAgency }
        : outlet;

    private void AddName(string name, Outlet outlet)
    {
        OutletKey key = OutletKey.Of(name);
        if (key.Full.Length == 0) return;
        _byKey.TryAdd(key.Full, outlet);
        if (key.Bare.Length > 0 && key.Bare != key.Full) _byBareKey.TryAdd(key.Bare, outlet);
    }

    private string NameOf(string name, Outlet? host)
    {
        if (Find(name, host) is { } outlet) return outlet.Name;
        // An address is no name, its host may be one.
        bool isAddress = name.Contains("://", StringComparison.Ordinal) || name.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        return isAddress && HostName.Of(name) is { Length: > 0 } unknown ? unknown : name;
    }

    /// <summary>The outlet of a name; where several have it, the one whose host the article has.</summary>
    private Outlet? Find(string name, Outlet? host)
    {
        if (host is not null && OutletKey.WithoutQualifier(host.Name) == OutletKey.WithoutQualifier(name)) return host;
        if (FindName(name) is { } outlet) return outlet;
        foreach (string part in s_parts)
        {
            if (name.EndsWith(part, StringComparison.OrdinalIgnoreCase) && FindName(name[..^part.Length]) is { } whole) return whole;
        }

        int open = name.LastIndexOf('(');
        if (open > 0 && name.EndsWith(')') && FindName(name[(open + 1)..^1]) is { } behind) return behind;
        return FindHost(name);
    }

    private Outlet? FindName(string name)
    {
        OutletKey key = OutletKey.Of(name);
        return key.Full.Length == 0 ? null : _byKey.GetValueOrDefault(key.Full) ?? _byKey.GetValueOrDefault(key.Bare) ?? _byBareKey.GetValueOrDefault(key.Full);
    }

    /// <summary>The outlet that a folder of a path is named after, the innermost first.</summary>
    private Outlet? FindFolder(string path)
    {
        string[] folders = path.Split(['/', '\\', '!'], StringSplitOptions.RemoveEmptyEntries);
        for (int i = folders.Length - 2; i >= 0; i--)
        {
            if (FindHost(folders[i]) is { } outlet) return outlet;
            string name = folders[i].Replace('_', ' ').Replace('-', ' ');
            if (FindName(name) is { } named && !s_folderWords.Contains(OutletKey.Of(name).Bare)) return named;
        }

        return null;
    }

    /// <summary>A name without escapes and spaces around; null if nothing is left, or too much.</summary>
    private static string? Clean(string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxNameLength) return null;
        string clean = string.Join(' ', CharacterReferences.Decode(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('"', '“', '”', '«', '»', '|', ' ');
        return clean.Length == 0 ? null : clean;
    }
}
