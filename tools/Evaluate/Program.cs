using System.CommandLine;
using SearchServer.Evaluate.Identities;
using SearchServer.Evaluate.Relevance;
using SearchServer.Evaluate.Similar;

namespace SearchServer.Evaluate;

/// <summary>Measures how right articles come out, on collections with right answers: a command a collection.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        RootCommand root = new("Measures how right articles come out, on collections with right answers.")
        {
            DatesCommand.Create(),
            DuplicatesCommand.Create(),
            EntitiesCommand.Create(),
            FurnitureCommand.Create(),
            GoldCommand.Create(),
            GrowthCommand.Create(),
            HtmlCommand.Create(),
            IdentitiesArticlesCommand.Create(),
            IdentitiesCommand.Create(),
            LanguagesCommand.Create(),
            OutletsCommand.Create(),
            RelevanceCommand.Create(),
            SimilarCommand.Create(),
            StemsCommand.Create(),
            SuggestCommand.Create(),
            TaggerCommand.Create(),
            TaggerSpeedCommand.Create(),
        };
        return root.Parse(args).Invoke();
    }
}
