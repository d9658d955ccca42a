using System.Collections.Immutable;
using SearchServer.Articles;
using SearchServer.Articles.Cleaning.Language;
using SearchServer.Articles.Enrichment.Outlets;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Fields;
using SearchServer.Cli;

namespace SearchServer.Writing;

/// <summary>How articles are read and indexed, as settings and arguments say it: names of files where <see cref="IngestOptions"/> have what is in them.</summary>
internal sealed record IngestSettings
{
    /// <summary>What fields of an article are called in the settings.</summary>
    public static readonly ImmutableArray<string> FieldNames = ["id", "title", "body", "outlet", "date", "crawlTime", "url", "language", "authors", "section", "persons", "places", "organisations"];

    /// <summary>The same, for messages.</summary>
    public static string FieldNamesText => $"{string.Join(", ", FieldNames[..^1])} or {FieldNames[^1]}";

    /// <summary>The language of articles that do not say theirs; empty if it is unknown.</summary>
    public string DefaultLanguage { get; init; } = "";

    /// <summary>A YAML file of corrections to entities; empty for none.</summary>
    public string Entities { get; init; } = "";

    /// <summary>A YAML file of outlets; empty for none.</summary>
    public string Outlets { get; init; } = "";

    /// <summary>Names of fields besides the usual ones.</summary>
    public IReadOnlyDictionary<string, string[]> Fields { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Names of sources with their files and folders.</summary>
    public IReadOnlyDictionary<string, string[]> Sources { get; init; } = new Dictionary<string, string[]>();

    /// <summary>The name of the source that is read; null for none.</summary>
    public string? Source { get; init; }

    /// <summary>Which files of folders are read.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Whether the time of a file is that at which it was fetched.</summary>
    public bool FileTimeIsCrawlTime { get; init; }

    /// <summary>Whether links are followed that lead out of their folder.</summary>
    public bool FollowLinks { get; init; }

    /// <summary>As the settings say.</summary>
    public static IngestSettings Of(SearchServerOptions settings) => new()
    {
        DefaultLanguage = settings.DefaultLanguage,
        Entities = settings.Entities,
        Outlets = settings.Outlets,
        Fields = settings.Fields,
        Sources = settings.Sources,
    };

    /// <summary>The same for a process that runs in another folder.</summary>
    public IngestSettings Absolute() => this with
    {
        Entities = Absolute(Entities),
        Outlets = Absolute(Outlets),
        Sources = Sources.ToDictionary(pair => pair.Key, pair => pair.Value.Select(Path.GetFullPath).ToArray()),
    };

    /// <summary>Reads the files that are named.</summary>
    /// <exception cref="SettingsException">A setting cannot be understood.</exception>
    public IngestOptions ToOptions() => new()
    {
        DefaultLanguage = DefaultLanguage is "" ? null : LanguageCode.Of(DefaultLanguage) ?? throw Wrong(nameof(DefaultLanguage), "the code or the English name of a language, as en or English", DefaultLanguage),
        Corrections = CorrectionsOf(Entities),
        Outlets = Outlets is "" ? OutletRegistry.Default : OutletRegistry.Load(Outlets),
        Reading = new ReadingOptions { Fields = FieldsOf(Fields), FileTimeIsCrawlTime = FileTimeIsCrawlTime, Include = [.. Include], FollowLinks = FollowLinks },
        Sources = NamedSources(),
        Source = Source,
    };

    /// <summary>The user's corrections to entities.</summary>
    public static EntityCorrections CorrectionsOf(string entities) => entities is "" ? EntityCorrections.None : EntityCorrections.Load(entities);

    private static string Absolute(string path) => path is "" ? "" : Path.GetFullPath(path);

    private ImmutableSortedDictionary<string, ImmutableArray<string>> NamedSources()
    {
        foreach (string name in Sources.Keys)
        {
            if (SourceName.ProblemOf(name) is { } problem) throw new SettingsException($"appsettings.json, section {SearchServerOptions.Section}: {nameof(Sources)}: {problem}.");
        }

        return Sources.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    private static FieldMapping FieldsOf(IReadOnlyDictionary<string, string[]> fields)
    {
        HashSet<string> unknown = new(fields.Keys, StringComparer.OrdinalIgnoreCase);
        string[] Names(string field)
        {
            unknown.Remove(field);
            return fields.FirstOrDefault(pair => pair.Key.Equals(field, StringComparison.OrdinalIgnoreCase)).Value ?? [];
        }

        FieldMapping mapping = new()
        {
            Id = [.. Names(nameof(FieldMapping.Id))],
            Title = [.. Names(nameof(FieldMapping.Title))],
            Body = [.. Names(nameof(FieldMapping.Body))],
            Outlet = [.. Names(nameof(FieldMapping.Outlet))],
            Date = [.. Names(nameof(FieldMapping.Date))],
            CrawlTime = [.. Names(nameof(FieldMapping.CrawlTime))],
            Url = [.. Names(nameof(FieldMapping.Url))],
            Language = [.. Names(nameof(FieldMapping.Language))],
            Authors = [.. Names(nameof(FieldMapping.Authors))],
            Section = [.. Names(nameof(FieldMapping.Section))],
            Persons = [.. Names(nameof(FieldMapping.Persons))],
            Places = [.. Names(nameof(FieldMapping.Places))],
            Organisations = [.. Names(nameof(FieldMapping.Organisations))],
        };
        return unknown.Count == 0 ? mapping : throw Wrong("Fields", FieldNamesText, unknown.First());
    }

    private static SettingsException Wrong(string setting, string expected, string found) =>
        new($"appsettings.json, section {SearchServerOptions.Section}: {setting}: expected {expected}, found {found}.");
}
