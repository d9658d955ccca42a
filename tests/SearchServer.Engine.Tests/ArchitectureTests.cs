using System.Text.RegularExpressions;
using SearchServer.Engine.Indexing;
using SearchServer.Testing;
using Xunit;

namespace SearchServer.Engine.Tests;

/// <summary>What ARCHITECTURE.md says of dependencies.</summary>
public partial class ArchitectureTests
{
    private const int MaxLines = 600;

    /// <summary>Which folders of the Engine a folder may use, besides what stands at the top.</summary>
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["Numerics"] = [],
        ["Analysis"] = [],
        ["Documents"] = [],
        ["Store"] = ["Numerics"],
        ["Codecs"] = ["Store", "Numerics", "Documents"],
        ["Indexing"] = ["Codecs", "Store", "Numerics", "Documents", "Analysis"],
        ["Search"] = ["Indexing", "Codecs", "Store", "Numerics", "Documents", "Analysis"],
        ["Facets"] = ["Search", "Indexing", "Codecs", "Store", "Numerics", "Documents", "Analysis"],
        ["Highlighting"] = ["Search", "Indexing", "Codecs", "Store", "Numerics", "Documents", "Analysis"],
        ["QueryParsing"] = ["Search", "Indexing", "Codecs", "Store", "Numerics", "Documents", "Analysis"],
        ["Suggest"] = ["Search", "Indexing", "Codecs", "Store", "Numerics", "Documents", "Analysis"],
    };

    public static TheoryData<string> Folders => [.. s_allowed.Keys];

    [Theory]
    [MemberData(nameof(Folders))]
    public void AFolderOfTheEngineUsesOnlyWhatLiesBelowIt(string folder)
    {
        List<string> wrong = [];
        foreach (string file in SourcesOf(Path.Combine("SearchServer.Engine", folder)))
        {
            string source = File.ReadAllText(file);
            foreach (Match used in EngineNamespace().Matches(source))
            {
                string other = used.Groups[1].Value;
                if (other != folder && s_allowed.ContainsKey(other) && !s_allowed[folder].Contains(other)) wrong.Add($"{Path.GetFileName(file)} uses {other}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void EveryFolderOfTheEngineIsKnown() =>
        Assert.Equal(s_allowed.Keys.Order(), Directory.GetDirectories(Path.Combine(TestData.Repository, "src", "SearchServer.Engine")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Order());

    [Fact]
    public void TheEngineUsesTheBaseClassLibraryAlone() =>
        Assert.All(typeof(IndexWriter).Assembly.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Theory]
    [InlineData("SearchServer.Engine")]
    [InlineData("SearchServer.LuceneNet", "SearchServer.Engine")]
    [InlineData("SearchServer.Articles", "SearchServer.Engine", "SearchServer.LuceneNet")]
    [InlineData("SearchServer", "SearchServer.Articles")]
    public void ProjectsDependOneWay(string project, params string[] references)
    {
        string file = File.ReadAllText(Path.Combine(TestData.Repository, "src", project, $"{project}.csproj"));
        Assert.Equal(references.Order(), ProjectReference().Matches(file).Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void OnlyTheBridgeItsTestsAndTheBenchmarksReferenceLuceneNet()
    {
        string[] projects = ["src", "tests", "tools"];
        Assert.All(projects.SelectMany(folder => Directory.GetFiles(Path.Combine(TestData.Repository, folder), "*.csproj", SearchOption.AllDirectories)), project =>
        {
            bool isFree = Path.GetFileNameWithoutExtension(project) is "SearchServer.LuceneNet" or "SearchServer.LuceneNet.Tests" or "SearchServer.Benchmarks";
            Assert.True(isFree || !File.ReadAllText(project).Contains("Include=\"Lucene.Net", StringComparison.Ordinal), project);
        });
        AssertStays(LuceneNet(), "SearchServer.LuceneNet/");
    }

    [Fact]
    public void PointersStayInStoreAndNumerics() => AssertStays(Unsafe(), "SearchServer.Engine/Store/", "SearchServer.Engine/Numerics/");

    [Fact]
    public void CallsOfTheOperatingSystemStayInStoreAndWhereFilesAreOpened() => AssertStays(Native(), "SearchServer.Engine/Store/", "SearchServer.Articles/Reading/Walking/RegularFile.cs");

    private static void AssertStays(Regex what, params string[] places)
    {
        string[] found = [.. SourcesOf("").Where(file => what.IsMatch(File.ReadAllText(file))).Select(file => Path.GetRelativePath(Path.Combine(TestData.Repository, "src"), file).Replace('\\', '/'))];
        Assert.NotEmpty(found);
        Assert.All(found, file => Assert.Contains(places, place => file.StartsWith(place, StringComparison.Ordinal)));
    }

    [Fact]
    public void FilesStaySmall() => Assert.All(SourcesOf("").Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal)), file => Assert.True(File.ReadLines(file).Count() <= MaxLines, file));

    private static IEnumerable<string> SourcesOf(string folder) =>
        Directory.GetFiles(Path.Combine(TestData.Repository, "src", folder), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal));

    [GeneratedRegex(@"SearchServer\.Engine\.([A-Z]\w+)")]
    private static partial Regex EngineNamespace();

    [GeneratedRegex(@"ProjectReference Include=""[^""]*/([\w.]+)\.csproj""")]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"\busing (\w+ = )?Lucene\.Net\b")]
    private static partial Regex LuceneNet();

    [GeneratedRegex(@"\b(unsafe(?!-)|stackalloc\s+\w+\*|fixed\s*\()\b")]
    private static partial Regex Unsafe();

    [GeneratedRegex(@"\[(LibraryImport|DllImport)\(|\bNativeLibrary\.")]
    private static partial Regex Native();
}
