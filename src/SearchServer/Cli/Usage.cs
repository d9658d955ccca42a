using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace SearchServer.Cli;

/// <summary>What is said of a command line that cannot be: the first word that is none, with the one that was probably meant, or else what each value should be.</summary>
internal static class Usage
{
    /// <summary>How many letters of a word may be wrong: one of three.</summary>
    private const int LettersPerMistake = 3;

    /// <summary>The sentences; none if the command line can be run.</summary>
    public static IReadOnlyList<string> MistakesOf(ParseResult parsed)
    {
        CommandResult command = parsed.CommandResult;
        // Help, the version and completions are given whatever else stands there.
        if (parsed.Action is not ParseErrorAction && parsed.Action != command.Command.Action) return [];
        string? unmatched = parsed.UnmatchedTokens is [var first, ..] ? first : null;
        // Without a command, options are those of the one that was meant.
        string? unknown = command.Parent is null ? unmatched ?? OptionTakenAsValue(parsed) : OptionTakenAsValue(parsed) ?? unmatched;
        string[] mistakes = unknown is not null ? [Unknown(unknown, command.Command)] : [.. parsed.Errors.Select(error => error.Message)];
        return mistakes.Length == 0 ? [] : [.. mistakes, $"'{NameOf(command)} --help' says what can be given."];
    }

    /// <summary>An option that there is not would be the name of a file or a query. What is meant as one stands behind <c>--</c>.</summary>
    private static string? OptionTakenAsValue(ParseResult parsed) => parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
        .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))?.Value;

    private static string Unknown(string word, Command command)
    {
        bool isOption = word.StartsWith('-');
        if (!isOption && command.Subcommands.Count == 0) return $"Command '{command.Name}': expected no more words, found '{word}'. Words that belong together stand in quotes.";
        string name = word.TrimStart('-').Split('=')[0];
        IEnumerable<string> names = isOption ? command.Options.Where(option => !option.Hidden).Select(option => option.Name) : command.Subcommands.Where(sub => !sub.Hidden).Select(sub => sub.Name);
        string said = isOption ? $"There is no option '{word.Split('=')[0]}' of '{command.Name}'." : $"There is no command '{word}'.";
        return NearestTo(name, names) is { } meant ? $"{said} Did you mean '{meant}'?" : said;
    }

    private static string? NearestTo(string word, IEnumerable<string> names)
    {
        var ranked = names.Select(name => (Name: name, Distance: Distance(word.ToLowerInvariant(), name.TrimStart('-')))).OrderBy(pair => pair.Distance).ToArray();
        int bound = Math.Max(1, word.Length / LettersPerMistake);
        if (ranked is [{ Distance: var least } nearest, ..] && least <= bound) return nearest.Name;
        // Half a word is none of many mistakes.
        return word.Length > 1 && names.Where(name => name.TrimStart('-').StartsWith(word, StringComparison.OrdinalIgnoreCase)).ToArray() is [var only] ? only : null;
    }

    /// <summary>Letters put in, left out, changed, or swapped with their neighbour (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        int[,] distances = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                int least = i == 0 ? j : j == 0 ? i : Math.Min(Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1, distances[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                bool isSwapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                distances[i, j] = isSwapped ? Math.Min(least, distances[i - 2, j - 2] + 1) : least;
            }
        }

        return distances[a.Length, b.Length];
    }

    /// <summary>How a command is called, as in <c>searchserver index</c>.</summary>
    private static string NameOf(CommandResult command) => command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : command.Command.Name;
}
