using System.Collections.Immutable;
using System.CommandLine;
using SearchServer.Articles;
using SearchServer.Articles.Cleaning.Language;
using SearchServer.Articles.Enrichment.Outlets;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Reading;
using SearchServer.Articles.Reading.Fields;

namespace SearchServer.Cli;

/// <summary>What the commands that read articles have in common: the options that say how, and what the settings say.</summary>
internal sealed class IngestArguments
{
    /// <summary>What fields of an article are called in the settings.</summary>
    public static readonly ImmutableArray<string> FieldNames = ["id", "title", "body", "outlet", "date", "crawlTime", "url", "language", "authors", "section", "persons", "places", "organisations"];

    /// <summary>The same, for messages.</summary>
    public static string FieldNamesText => $"{string.Join(", ", FieldNames[..^1])} or {FieldNames[^1]}";

    private readonly Option<bool> _fileTime = new("--file-time") { Description = "The time of a file is when it was fetched: \"2 hours ago\" in it counts from there." };
    private readonly Option<string[]> _include = new("--include") { Description = "Which files of folders are read, as in a .gitignore: '*.html', '2025/**', 'drafts/', '!old/*'.", HelpName = "PATTERN", AllowMultipleArgumentsPerToken = false };

    private readonly Option<bool> _followLinks = new("--follow-links") { Description = "Links are followed that lead out of the folder in which they are found." };

    private readonly Option<string?> _source = Settings.TextOption("--source", "The name of the source: ids that articles are given are ids within it. Without it and without one in the settings a file is its own source.", "NAME");

    /// <summary>Adds the option that names the source of what is read.</summary>
    public void AddSourceTo(Command command)
    {
        _source.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: { Length: > 0 } name }] && SourceName.ProblemOf(name) is { } problem) result.AddError($"Option '--source': {problem}.");
        });
        command.Options.Add(_source);
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _include.Validators.Add(result =>
        {
            foreach (string problem in result.Tokens.Select(pattern => ReadingOptions.ProblemOf(pattern.Value)).OfType<string>()) result.AddError($"Option '--include': {problem}.");
        });
        command.Options.Add(_fileTime);
        command.Options.Add(_include);
        command.Options.Add(_followLinks);
    }

    /// <summary>How articles are read and indexed.</summary>
    public IngestOptions Read(ParseResult parsed, SearchServerOptions settings)
    {
        IngestOptions options = Read(settings);
        return options with { Source = parsed.GetValue(_source), Reading = options.Reading with { FileTimeIsCrawlTime = parsed.GetValue(_fileTime), Include = [.. parsed.GetValue(_include) ?? []], FollowLinks = parsed.GetValue(_followLinks) } };
    }

    /// <summary>As the settings alone say.</summary>
    public static IngestOptions Read(SearchServerOptions settings) => new()
    {
        DefaultLanguage = settings.DefaultLanguage is "" ? null : LanguageCode.Of(settings.DefaultLanguage) ?? throw new SettingsException(
            $"appsettings.json, section {SearchServerOptions.Section}: {nameof(settings.DefaultLanguage)}: expected the code or the English name of a language, as en or English, found {settings.DefaultLanguage}."),
        Corrections = CorrectionsOf(settings),
        Outlets = settings.Outlets is "" ? OutletRegistry.Default : OutletRegistry.Load(settings.Outlets),
        Reading = new ReadingOptions { Fields = FieldsOf(settings) },
        Sources = SourcesOf(settings),
    };

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> SourcesOf(SearchServerOptions settings)
    {
        foreach (string name in settings.Sources.Keys)
        {
            if (SourceName.ProblemOf(name) is { } problem) throw new SettingsException($"appsettings.json, section {SearchServerOptions.Section}: {nameof(settings.Sources)}: {problem}.");
        }

        return settings.Sources.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Adds a name that a field has, before those of the settings.</summary>
    public static void AddField(SearchServerOptions settings, string field, string name)
    {
        string key = settings.Fields.Keys.FirstOrDefault(key => key.Equals(field, StringComparison.OrdinalIgnoreCase)) ?? field;
        settings.Fields[key] = [name, .. settings.Fields.GetValueOrDefault(key) ?? []];
    }

    /// <summary>The user's corrections to entities.</summary>
    public static EntityCorrections CorrectionsOf(SearchServerOptions settings) => settings.Entities is "" ? EntityCorrections.None : EntityCorrections.Load(settings.Entities);

    private static FieldMapping FieldsOf(SearchServerOptions settings)
    {
        HashSet<string> unknown = new(settings.Fields.Keys, StringComparer.OrdinalIgnoreCase);
        string[] Names(string field)
        {
            unknown.Remove(field);
            return settings.Fields.FirstOrDefault(pair => pair.Key.Equals(field, StringComparison.OrdinalIgnoreCase)).Value ?? [];
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
        return unknown.Count == 0 ? mapping : throw new SettingsException(
            $"appsettings.json, section {SearchServerOptions.Section}: Fields: expected {FieldNamesText}, found {unknown.First()}.");
    }
}
