using SearchServer.CompileLanguages;

// dotnet run -c Release --project tools/CompileLanguages -- MODELS COUNTS
// Writes src/SearchServer.Articles/Resources/languages.bin from statistics of n-grams, both under the Apache License 2.0 (NOTICE has the attributions):
// MODELS is the folder LanguageModels of the NuGet package SearchPioneer.Lingua 2.0.0; COUNTS the folder languages in language-detector-0.6.jar of Debian's package liblanguage-detector-java.
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: CompileLanguages MODELS COUNTS");
    return 2;
}

ScriptGroup[] groups =
[
    // Latin. Norwegian in both its forms is one language here; Serbian comes in two scripts, with statistics for the other one.
    new(
        1,
        26_000,
        "af az bs ca cs cy da de en eo es et eu fi fr ga gl hr hu id is it lg lt lv mi ms mt no=nb no=nn nl om pl pt ro sk sl sn so sq sr=sr/latin st sv sw tl tn tr ts vi xh yo zu",
        "id:ms bs:hr bs:sr/latin hr:sr/latin nb:da nn:nb nb:sv cs:sk xh:zu st:tn es:gl gl:pt es:ca af:nl hr:sl"),
    new(2, 8_000, "be bg kk mk mn ru sr uk", "bg:mk mk:sr ru:bg ru:uk be:uk"),
    new(3, 4_000, "ar fa ur", ""),
    new(4, 3_000, "hi mr ne", "hi:ne"),
    new(5, 3_000, "am ti", ""),
];

string root = Directory.GetCurrentDirectory();
while (!File.Exists(Path.Combine(root, "SearchServer.sln"))) root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("Run this inside the repository.");

string output = Path.Combine(root, "src/SearchServer.Articles/Resources/languages.bin");
SourceFolders folders = new(args[0], args[1]);
ProfileWriter.Write(output, [.. groups.Select(group => group.Compile(folders))]);
Console.WriteLine($"{output}: {new FileInfo(output).Length:N0} bytes");
return 0;
