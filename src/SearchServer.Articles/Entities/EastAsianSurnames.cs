using System.Collections.Frozen;

namespace SearchServer.Articles.Entities;

/// <summary>Surnames that stand before the given name, of which one letter tells persons apart: Wang Xiaoming is not Wang Xiaoping.</summary>
internal static class EastAsianSurnames
{
    private static readonly FrozenSet<string> s_surnames = (
        "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng feng han cao zeng peng xiao cai pan tian dong yuan yu ye jiang du su wei lu ding ren shen yao jin qian "
        + "xi xia zhong tan wen bai meng qin hou lei long duan hao kong mao shi tao wan bo jia qiao kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song yoo hong moon ko nguyen tran le pham "
        + "hoang phan vu dang bui do ngo duong tsai chang chiang hsu hsieh cheng chou chu lai").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is one.</summary>
    public static bool Contains(string word) => s_surnames.Contains(word);
}
