using System.CommandLine;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using SearchServer.Articles.Enrichment.Names;
using SearchServer.Articles.Entities;
using SearchServer.Articles.Ingest;
using SearchServer.Articles.Schema;
using SearchServer.Engine.Indexing;
using SearchServer.Engine.Store;

namespace SearchServer.Evaluate;

/// <summary><c>entities</c>: how long one more article takes, and how much memory, for an index whose table of entities has very many persons. The names are drawn: few surnames that many bear, and many that few do.</summary>
internal static class EntitiesCommand
{
    private const int PersonsAnArticle = 10;

    /// <summary>How many given names there are, and how many persons to a surname on average.</summary>
    private const int GivenNames = 600;
    private const int PersonsASurname = 10;

    private const int Changes = 5;

    public static Command Create()
    {
        Option<int> persons = new("--persons") { Description = "How many persons.", DefaultValueFactory = _ => 100_000 };
        Option<DirectoryInfo> index = new("--index") { Description = "Where the index is made, and left.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "evaluate-entities")) };
        Command command = new("entities", "Measures one more article for an index of very many persons.") { persons, index };
        command.SetAction(parsed => Run(parsed.GetValue(persons), parsed.GetRequiredValue(index)));
        return command;
    }

    private static void Run(int persons, DirectoryInfo folder)
    {
        if (folder.Exists) folder.Delete(recursive: true);
        string path = Path.Combine(folder.FullName, "index");
        Stopwatch watch = Stopwatch.StartNew();
        using (MMapDirectory directory = new(path))
        using (IndexWriter writer = new(directory, new IndexWriterOptions(ArticleSchema.Default.Analyzer)))
        {
            EntityTable table = Drawn(persons);
            table.Consolidate();
            table.WriteTo(writer.SetAttachment, writer.SetUserData);
            writer.Commit();
            Console.WriteLine($"{table.Count:N0} persons of {persons:N0} names in {watch.Elapsed.TotalSeconds:0.0} s, {Directory.GetFiles(path).Sum(file => new FileInfo(file).Length) / 1e6:0} MB");
        }

        HeldEntities held = new();
        for (int i = 0; i < Changes; i++) Measure("one more article, alone", i, held: null);
        for (int i = 0; i < Changes; i++) Measure(i == 0 ? "one more article, reading a table that is held" : "one more article, the table held", Changes + i, held);
        Console.WriteLine($"peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");

        void Measure(string what, int number, HeldEntities? held)
        {
            string file = Path.Combine(folder.FullName, $"{number}.json");
            File.WriteAllText(file, JsonSerializer.Serialize(new { id = $"{number}", title = "Ferry", body = "The ferry left.", persons = Draw(new Random(number + 1), persons / PersonsASurname, PersonsAnArticle) }));
            (Stopwatch watch, TimeSpan before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            using (ArticleWriter writer = ArticleWriter.OpenOrCreate(path, held)) ArticleIndexer.Index(writer, [file], new IngestOptions(), CancellationToken.None);
            Console.WriteLine($"{what}: {watch.Elapsed.TotalSeconds:0.000} s, {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.000} s of processor time");
        }
    }

    private static EntityTable Drawn(int persons)
    {
        Random random = new(0);
        EntityTable table = new();
        for (int left = persons; left > 0; left -= PersonsAnArticle) table.Resolve([.. Draw(random, persons / PersonsASurname, PersonsAnArticle).Select(name => new EntityChain(EntityKind.Person, name, [name], 1))]);
        return table;
    }

    private static string[] Draw(Random random, int surnames, int count)
    {
        string[] names = new string[count];
        for (int i = 0; i < count; i++) names[i] = $"{Word(Skewed(GivenNames), 1)} {(random.Next(3) == 0 ? $"{(char)('A' + random.Next(26))}. " : "")}{Word(Skewed(surnames), 2)}";
        return names;

        int Skewed(int of) => (int)(of * Math.Pow(random.NextDouble(), 3));
    }

    /// <summary>The word of a number: pronounceable, and the same each time.</summary>
    private static string Word(int number, int seed)
    {
        const string Consonants = "bdfghjklmnprstvz";
        const string Vowels = "aeiou";
        Random random = new((number * 31) + seed);
        StringBuilder word = new();
        for (int syllables = random.Next(2, 5); syllables > 0; syllables--) word.Append(Consonants[random.Next(Consonants.Length)]).Append(Vowels[random.Next(Vowels.Length)]);
        word[0] = char.ToUpperInvariant(word[0]);
        return word.Append(Consonants[random.Next(Consonants.Length)]).ToString();
    }
}
