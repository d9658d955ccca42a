using System.CommandLine;
using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Primitives;
using SearchServer.Problems;
using SearchServer.Search;

namespace SearchServer.Cli;

/// <summary>The parameters of <c>/search</c> as options of the same names, read by the same reader: what the API takes, the command line takes.</summary>
internal sealed class SearchArguments
{
    private static readonly Dictionary<string, string> s_helpNames = new()
    {
        ["match"] = "HOW",
        ["mentioned"] = "PERIOD",
        ["not.mentioned"] = "PERIOD",
        ["date"] = "PERIOD",
        ["from"] = "PERIOD",
        ["to"] = "PERIOD",
        ["sort"] = "KEYS",
        ["collapse"] = "HOW",
        ["story"] = "ID",
        ["recency"] = "HALF-LIFE",
        ["page"] = "NUMBER",
        ["cursor"] = "CURSOR",
        ["size"] = "COUNT",
        ["facet"] = "FIELD",
        ["fragments"] = "COUNT",
        ["highlight"] = "BOOL",
        ["explain"] = "BOOL",
    };

    private readonly IReadOnlyDictionary<string, string[]> _defaults;
    private readonly (string Name, Option<string[]>? Option)[] _parameters;

    /// <param name="defaults">What is given to the reader where nothing is given on the command line.</param>
    public SearchArguments(IReadOnlyDictionary<string, string[]> defaults)
    {
        _defaults = defaults;
        _parameters = [.. RequestParameters<SearchParameters>.All.Select(parameter => (parameter.Name, parameter.Name == "q" ? null : OptionOf(parameter.Name, parameter.Property, defaults)))];
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in _parameters.Select(parameter => parameter.Option).OfType<Option>()) command.Options.Add(option);
    }

    /// <summary>Reads the request.</summary>
    /// <exception cref="RequestException">A value cannot be; the message names the option.</exception>
    public SearchAsked Read(ParseResult parsed, string text)
    {
        Dictionary<string, StringValues> query = [];
        foreach ((string name, Option<string[]>? option) in _parameters)
        {
            string[]? given = option is null ? [text] : parsed.GetValue(option) is { Length: > 0 } values ? values : _defaults.GetValueOrDefault(name);
            if (given is not null) query[name] = given;
        }

        try
        {
            return SearchRequestReader.Read(query, TimeProvider.System);
        }
        catch (RequestException e)
        {
            throw new RequestException(e.Code, e.Message.Replace("Parameter '", "Option '--", StringComparison.Ordinal));
        }
    }

    private static Option<string[]> OptionOf(string name, PropertyInfo property, IReadOnlyDictionary<string, string[]> defaults)
    {
        string here = defaults.TryGetValue(name, out string[]? values) ? $" On the command line: {string.Join(", ", values)}." : "";
        Option<string[]> option = new($"--{name}") { Description = property.GetCustomAttribute<DescriptionAttribute>()?.Description + here, HelpName = s_helpNames.GetValueOrDefault(name, "NAME") };
        option.Validators.Add(result => Settings.RefuseEmpty(result, $"Option '{option.Name}': expected {option.HelpName}"));
        if (name == "match") option.CompletionSources.Add("auto", "all", "most", "any");
        if (name == "collapse") option.CompletionSources.Add("story", "story:newest", "story:oldest");
        if (name == "sort") option.CompletionSources.Add("relevance", "date", "-date", "title", "-title");
        return option;
    }
}
