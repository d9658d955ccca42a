using System.CommandLine;

namespace SearchServer.Evaluate;

/// <summary>Measures how right articles come out, on collections with right answers: a command a collection.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        RootCommand root = new("Measures how right articles come out, on collections with right answers.");
        root.Subcommands.Add(DatesCommand.Create());
        root.Subcommands.Add(FurnitureCommand.Create());
        root.Subcommands.Add(LanguagesCommand.Create());
        return root.Parse(args).Invoke();
    }
}
