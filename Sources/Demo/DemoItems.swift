/// What the demo's companies sell, or who works there.
enum DemoItems {
    static let appliances: [DemoItem] = [
        .f("geladeira"), .f("máquina de lavar"), .m("fogão"), .m("micro-ondas"), .f("airfryer"), .m("aspirador"), .f("cafeteira"), .m("ar-condicionado"),
        .f("lava-louças"), .m("cooktop"), .m("freezer"), .f("batedeira"), .m("purificador de água"), .m("ventilador de teto"),
    ]
    static let furniture: [DemoItem] = [
        .m("sofá"), .m("guarda-roupa"), .f("mesa de jantar"), .f("cama box"), .f("estante"), .m("rack da sala"), .f("escrivaninha"), .f("cômoda"),
        .f("poltrona"), .m("armário de cozinha"), .f("sapateira"), .m("berço"), .f("penteadeira"),
    ]
    static let electronics: [DemoItem] = [
        .f("TV"), .m("notebook"), .m("celular"), .m("fone"), .m("tablet"), .f("impressora"), .f("caixa de som"), .m("monitor"), .m("videogame"),
    ]
    static let all = appliances + furniture + electronics
    static let plugged = appliances + [.f("TV"), .m("notebook"), .f("impressora"), .m("monitor")]
    static let doctors: [DemoItem] = [
        .f("dra. Renata"), .m("dr. Fábio"), .f("dra. Yoko"), .m("dr. Anselmo"), .f("dra. Paula Viegas"), .m("dr. Murilo"), .f("dra. Cássia"),
        .m("dr. Henrique"), .f("fisioterapeuta Lívia"), .m("nutricionista Breno"), .f("dermatologista"), .m("ortopedista"), .f("pediatra"), .m("cardiologista"),
    ]
    static let baking: [DemoItem] = [
        .m("pão francês"), .m("pão de queijo"), .f("broa de fubá"), .m("pão de fermentação natural"), .m("croissant"), .f("rosca de coco"),
        .m("bolo de cenoura"), .m("sonho"), .f("torta de frango"), .m("misto quente"), .f("baguete"), .m("café coado"), .f("esfiha"),
    ]
    static let cakes: [DemoItem] = [
        .m("bolo de aniversário"), .f("torta de limão"), .m("bolo de casamento"), .m("kit festa"), .f("cesta de café da manhã"), .m("bolo de nozes"),
        .f("torta holandesa"), .m("cento de salgados"), .m("bolo de chocolate"),
    ]
}
