using System.CommandLine;
using SearchServer.Access;

namespace SearchServer.Cli;

/// <summary><c>keys add NAME</c>, <c>keys list</c>, <c>keys remove NAME</c>: who may do what over HTTP. A server that runs knows of a change within a second.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "Makes keys for the HTTP server, lists them and takes them back: docs/security.md.") { CreateAdd(), CreateList(), CreateRemove() };

    private static Command CreateAdd()
    {
        Argument<string> name = NameArgument("What the key is called: who or what has it.");
        Option<string> scope = new("--scope") { Description = "What it is good for: search, write (and search), or admin (all).", HelpName = "SCOPE", DefaultValueFactory = _ => ScopeNames.NameOf(Scope.Search) };
        string[] scopes = [.. Enum.GetValues<Scope>().Select(ScopeNames.NameOf)];
        scope.CompletionSources.Add(scopes);
        scope.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !scopes.Contains(given)) result.AddError($"Option '--scope': expected search, write or admin, found '{given}'.");
        });
        Option<string?> index = Settings.IndexOption();
        Option<bool> json = Settings.JsonOption();
        Command command = new("add", "Makes a key and prints it, once: only its hash is kept.") { name, scope, index, json };
        command.SetAction(parsed =>
        {
            string text = ApiKey.Create();
            StoredKey key = new(parsed.GetRequiredValue(name), Enum.Parse<Scope>(parsed.GetRequiredValue(scope), ignoreCase: true), DateTimeOffset.UtcNow, ApiKey.HashOf(text));
            KeyFile.Change(FileOf(parsed, index), ring => ring.Keys.Any(other => other.Name == key.Name)
                ? throw new KeyFileException(FileOf(parsed, index), $"there is a key '{key.Name}' already. 'searchserver keys remove {key.Name}' takes it back.")
                : new KeyRing(ring.Keys.Add(key)));
            Output.Write(new AddedKey(key.Name, ScopeNames.NameOf(key.Scope), key.Created, text), parsed.GetValue(json), added => Output.WriteLine(added.Key));

            // Not beside the key, which scripts take.
            Output.WriteError($"Key '{key.Name}' ({parsed.GetValue(scope)}) is made. It is not shown again.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateList()
    {
        Option<string?> index = Settings.IndexOption();
        Option<bool> json = Settings.JsonOption();
        Command command = new("list", "Says which keys there are, and what each is good for.") { index, json };
        command.SetAction(parsed =>
        {
            string file = FileOf(parsed, index);
            ListedKey[] keys = [.. KeyFile.Read(file).Keys.Select(key => new ListedKey(key.Name, ScopeNames.NameOf(key.Scope), key.Created))];
            Output.Write(keys, parsed.GetValue(json), keys =>
            {
                foreach (ListedKey key in keys) Output.WriteLine($"{key.Name}: {key.Scope}, since {key.Created:yyyy-MM-dd}");
                if (keys.Length == 0) Output.WriteLine($"{file}: no keys. Whoever asks straight from this machine may do everything, and others may search.");
            });
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateRemove()
    {
        Argument<string> name = NameArgument("What the key is called.");
        Option<string?> index = Settings.IndexOption();
        Option<bool> json = Settings.JsonOption();
        Command command = new("remove", "Takes a key back: requests with it are refused, and who is logged in with it no longer is.") { name, index, json };
        command.SetAction(parsed =>
        {
            string removed = parsed.GetRequiredValue(name);
            int left = 0;
            KeyFile.Change(FileOf(parsed, index), ring =>
            {
                StoredKey key = ring.Keys.FirstOrDefault(key => key.Name == removed) ?? throw new KeyFileException(FileOf(parsed, index), $"there is no key '{removed}'.");
                left = ring.Keys.Length - 1;
                return new KeyRing(ring.Keys.Remove(key));
            });
            Output.Write(new RemovedKey(removed, left), parsed.GetValue(json), report => Output.WriteLine(
                $"Key '{report.Name}' is taken back{(report.Left > 0 ? "" : ". It was the last one: whoever asks straight from this machine may do everything")}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> NameArgument(string description)
    {
        Argument<string> name = new("NAME") { Description = description };
        name.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !KeyFile.IsName(given)) result.AddError($"Argument 'NAME': expected letters, digits, '.', '_' and '-', at most {KeyFile.MaxNameLength}, found '{given}'.");
        });
        return name;
    }

    private static string FileOf(ParseResult parsed, Option<string?> index) => KeyFile.PathOf(Settings.Read(parsed.GetValue(index)));

    private sealed record AddedKey(string Name, string Scope, DateTimeOffset Created, string Key);

    private sealed record ListedKey(string Name, string Scope, DateTimeOffset Created);

    private sealed record RemovedKey(string Name, int Left);
}
