using System.CommandLine;
using SearchServer.Articles;
using SearchServer.Articles.Reading;
using SearchServer.Writing;

namespace SearchServer.Cli;

/// <summary>What the commands that read articles have in common: the options that say how, and what the settings say.</summary>
internal sealed class IngestArguments
{
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
    public IngestSettings Read(ParseResult parsed, SearchServerOptions settings) => IngestSettings.Of(settings) with
    {
        Source = parsed.GetValue(_source),
        FileTimeIsCrawlTime = parsed.GetValue(_fileTime),
        Include = parsed.GetValue(_include) ?? [],
        FollowLinks = parsed.GetValue(_followLinks),
    };

    /// <summary>Adds a name that a field has, before those of the settings.</summary>
    public static void AddField(SearchServerOptions settings, string field, string name)
    {
        string key = settings.Fields.Keys.FirstOrDefault(key => key.Equals(field, StringComparison.OrdinalIgnoreCase)) ?? field;
        settings.Fields[key] = [name, .. settings.Fields.GetValueOrDefault(key) ?? []];
    }
}
