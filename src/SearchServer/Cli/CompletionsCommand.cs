using System.CommandLine;

namespace SearchServer.Cli;

/// <summary><c>completions SHELL</c>: what makes a shell complete the commands and options. The words come from the program itself, by System.CommandLine's directive <c>[suggest]</c>; options are offered once a dash is typed, files otherwise.</summary>
internal static class CompletionsCommand
{
    private static readonly Dictionary<string, string> s_scripts = new()
    {
        ["bash"] = """
            _searchserver() {
                local word=${COMP_WORDS[COMP_CWORD]} found
                COMPREPLY=()
                while IFS= read -r found; do
                    [[ $found != "$word"* || ( $found == -* && $word != -* ) ]] || COMPREPLY+=("$found")
                done < <("$1" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
            }
            complete -o default -F _searchserver searchserver
            """,
        ["zsh"] = """
            _searchserver() {
                local -a found
                found=(${(f)"$("$words[1]" "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)"})
                [[ $PREFIX == -* ]] || found=(${found:#-*})
                if (( $#found )); then compadd -- $found; else _files; fi
            }
            compdef _searchserver searchserver
            """,
        ["fish"] = """
            complete -c searchserver -a '(searchserver "[suggest:"(string length -- (commandline -cp))"]" (commandline -cp) 2>/dev/null)'
            """,
        ["pwsh"] = """
            Register-ArgumentCompleter -Native -CommandName searchserver -ScriptBlock {
                param($word, $command, $cursor)
                $line = $command.ToString().PadRight($cursor - $command.Extent.StartOffset)
                & $command.CommandElements[0].Value "[suggest:$($line.Length)]" $line 2>$null |
                    Where-Object { $_ -like "$([WildcardPattern]::Escape($word))*" -and ($_ -notlike '-*' -or $word -like '-*') } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    private static string Names => $"{string.Join(", ", s_scripts.Keys.SkipLast(1))} or {s_scripts.Keys.Last()}";

    public static Command Create()
    {
        Argument<string> shell = new("SHELL") { Description = $"{Names}." };
        shell.CompletionSources.Add([.. s_scripts.Keys]);
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !s_scripts.ContainsKey(given)) result.AddError($"Argument 'SHELL': expected {Names}, found '{given}'.");
        });
        Command command = new("completions", "Prints what makes a shell complete commands and options.") { shell };
        command.SetAction(parsed =>
        {
            // A script has its own lines.
            Console.WriteLine(s_scripts[parsed.GetRequiredValue(shell)]);
            return ExitCode.Done;
        });
        return command;
    }
}
