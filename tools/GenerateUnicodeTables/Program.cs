using System.IO.Compression;
using GenerateUnicodeTables;

// dotnet run --project tools/GenerateUnicodeTables -- [folder of the Unicode Character Database]
// The default folder is that of Debian's package unicode-data.
string folder = args.Length > 0 ? args[0] : "/usr/share/unicode";
string root = Directory.GetCurrentDirectory();
while (!File.Exists(Path.Combine(root, "SearchServer.sln")))
    root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("Run this inside the repository.");

UnicodeData data = new(folder);
string output = Path.Combine(root, "src/SearchServer.Engine/Analysis/Unicode/UnicodeTables.g.cs");
string source = TableSource.Generate(data);
File.WriteAllText(output, source);
Console.WriteLine($"{output}: {source.Length:N0} characters");

string collation = Path.Combine(root, "src/SearchServer.Engine/Analysis/Collation/collation.bin");
using (BrotliStream compressed = new(File.Create(collation), CompressionLevel.SmallestSize)) compressed.Write(CollationSource.Generate(data));
Console.WriteLine($"{collation}: {new FileInfo(collation).Length:N0} bytes");
